/// HTTP as API Gateway brings it to a function: requests in, answers out, and what every path has in common.
@NullMarked
package crosssell.http;

import org.jspecify.annotations.NullMarked;
