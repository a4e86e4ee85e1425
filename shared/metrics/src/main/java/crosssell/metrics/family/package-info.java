/// The metric families: each folds histories into a tally, merges tallies, and gives figures.
@NullMarked
package crosssell.metrics.family;

import org.jspecify.annotations.NullMarked;
