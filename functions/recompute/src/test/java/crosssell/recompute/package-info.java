@NullMarked
package crosssell.recompute;

import org.jspecify.annotations.NullMarked;
