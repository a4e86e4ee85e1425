@NullMarked
package crosssell.http;

import org.jspecify.annotations.NullMarked;
