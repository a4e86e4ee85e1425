/// What only one may do at a time: who does, and until when.
@NullMarked
package crosssell.store.lease;

import org.jspecify.annotations.NullMarked;
