/// The statistics that the families share, each with its published source.
@NullMarked
package crosssell.metrics.statistics;

import org.jspecify.annotations.NullMarked;
