/// Functions that do nothing, to hold others against.
@NullMarked
package crosssell.benchmarks.hello;

import org.jspecify.annotations.NullMarked;
