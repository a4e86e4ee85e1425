/// The table of every row in force.
@NullMarked
package crosssell.store.ownership;

import org.jspecify.annotations.NullMarked;
