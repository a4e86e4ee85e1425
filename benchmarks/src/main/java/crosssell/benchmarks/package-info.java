/// How fast, and beside what: every figure in docs/performance.md is made again from here.
@NullMarked
package crosssell.benchmarks;

import org.jspecify.annotations.NullMarked;
