@NullMarked
package crosssell.report;

import org.jspecify.annotations.NullMarked;
