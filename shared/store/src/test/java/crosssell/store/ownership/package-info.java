@NullMarked
package crosssell.store.ownership;

import org.jspecify.annotations.NullMarked;
