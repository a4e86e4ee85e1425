/// The generated portfolio in `events/data/sample`, and its generator.
@NullMarked
package crosssell.metrics.sample;

import org.jspecify.annotations.NullMarked;
