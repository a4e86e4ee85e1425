/// The slow, obvious second version of every figure, written from the definitions alone, that judges the fast
/// one.
@NullMarked
package crosssell.metrics.twin;

import org.jspecify.annotations.NullMarked;
