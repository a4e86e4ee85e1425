/// The page that shows the figures.
@NullMarked
package crosssell.dashboard;

import org.jspecify.annotations.NullMarked;
