/// The ledger of uploads.
@NullMarked
package crosssell.store.ledger;

import org.jspecify.annotations.NullMarked;
