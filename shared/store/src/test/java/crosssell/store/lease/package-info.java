@NullMarked
package crosssell.store.lease;

import org.jspecify.annotations.NullMarked;
