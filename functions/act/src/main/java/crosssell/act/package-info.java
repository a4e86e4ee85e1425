/// The act function: HTTP requests that change something.
@NullMarked
package crosssell.act;

import org.jspecify.annotations.NullMarked;
