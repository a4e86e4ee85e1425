/// Checks of the documents against the code, and of the code against its own rules.
@NullMarked
package crosssell.local.house;

import org.jspecify.annotations.NullMarked;
