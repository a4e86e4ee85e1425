/// What the tests of all stores share.
@NullMarked
package crosssell.store;

import org.jspecify.annotations.NullMarked;
