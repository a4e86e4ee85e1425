/// The act function: what is asked for over HTTP and changes something.
@NullMarked
package crosssell.act;

import org.jspecify.annotations.NullMarked;
