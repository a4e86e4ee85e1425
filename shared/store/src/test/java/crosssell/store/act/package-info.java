@NullMarked
package crosssell.store.act;

import org.jspecify.annotations.NullMarked;
