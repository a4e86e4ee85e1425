@NullMarked
package crosssell.store.ledger;

import org.jspecify.annotations.NullMarked;
