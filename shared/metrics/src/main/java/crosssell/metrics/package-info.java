/// The calculation: customer histories in, figures out. Pure: no I/O, no clock, no logger, nothing but the JDK.
@NullMarked
package crosssell.metrics;

import org.jspecify.annotations.NullMarked;
