/// Lists as tables and CSV.
@NullMarked
package crosssell.table;

import org.jspecify.annotations.NullMarked;
