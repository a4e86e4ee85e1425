/// The statistics that the families share, each after its published source.
@NullMarked
package crosssell.metrics.statistics;

import org.jspecify.annotations.NullMarked;
