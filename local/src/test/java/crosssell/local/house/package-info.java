/// What the documents say of the house, held against the house.
@NullMarked
package crosssell.local.house;

import org.jspecify.annotations.NullMarked;
