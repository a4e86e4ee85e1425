/// What a customer could be offered next: whether it is ready, what it lacks, how likely it is to buy it.
@NullMarked
package crosssell.metrics.opportunity;

import org.jspecify.annotations.NullMarked;
