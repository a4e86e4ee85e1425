/// Texts that leave the suite in files.
@NullMarked
package crosssell.metrics.text;

import org.jspecify.annotations.NullMarked;
