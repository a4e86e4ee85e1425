/// The made portfolio under `events/data/sample`, and what makes it.
@NullMarked
package crosssell.metrics.sample;

import org.jspecify.annotations.NullMarked;
