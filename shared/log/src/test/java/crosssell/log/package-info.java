/// What the functions write into their logs.
@NullMarked
package crosssell.log;

import org.jspecify.annotations.NullMarked;
