/// The slow, obvious second version of every figure, written only from the definitions, against which the fast one is
/// checked.
@NullMarked
package crosssell.metrics.twin;

import org.jspecify.annotations.NullMarked;
