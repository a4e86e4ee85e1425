/// Tests of tables.
@NullMarked
package crosssell.table;

import org.jspecify.annotations.NullMarked;
