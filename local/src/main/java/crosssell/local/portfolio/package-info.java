/// Files straight into the calculation: no server, no table.
@NullMarked
package crosssell.local.portfolio;

import org.jspecify.annotations.NullMarked;
