/// That every benchmark runs.
@NullMarked
package crosssell.benchmarks;

import org.jspecify.annotations.NullMarked;
