/// The calculation: customer histories in, figures out. Pure: no I/O, no clock, no logger; it uses only the JDK and
/// Commons Statistics.
@NullMarked
package crosssell.metrics;

import org.jspecify.annotations.NullMarked;
