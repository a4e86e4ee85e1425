/// The output of the calculation: figures as records, with the names that other programs read.
@NullMarked
package crosssell.metrics.figure;

import org.jspecify.annotations.NullMarked;
