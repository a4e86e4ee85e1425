/// Leases: the right to do what only one may do at a time.
@NullMarked
package crosssell.store.lease;

import org.jspecify.annotations.NullMarked;
