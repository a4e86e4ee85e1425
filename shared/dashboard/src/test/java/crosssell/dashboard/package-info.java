@NullMarked
package crosssell.dashboard;

import org.jspecify.annotations.NullMarked;
