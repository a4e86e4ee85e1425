/// The input of the calculation: customers' rows, the catalogue, the settings.
@NullMarked
package crosssell.metrics.model;

import org.jspecify.annotations.NullMarked;
