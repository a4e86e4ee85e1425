/// Requests to act that came with a key, so that one sent twice is done once.
@NullMarked
package crosssell.store.act;

import org.jspecify.annotations.NullMarked;
