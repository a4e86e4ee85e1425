/// What comes out of the calculation: figures as records, named as other programs read them.
@NullMarked
package crosssell.metrics.figure;

import org.jspecify.annotations.NullMarked;
