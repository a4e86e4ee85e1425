@NullMarked
package crosssell.store.bucket;

import org.jspecify.annotations.NullMarked;
