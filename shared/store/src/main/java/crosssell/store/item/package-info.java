/// DynamoDB items: typed attributes, absent where there is nothing to say.
@NullMarked
package crosssell.store.item;

import org.jspecify.annotations.NullMarked;
