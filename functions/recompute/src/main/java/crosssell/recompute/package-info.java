/// The scheduled function: reads the ownership table once, computes the figures of every date asked for,
/// publishes them.
@NullMarked
package crosssell.recompute;

import org.jspecify.annotations.NullMarked;
