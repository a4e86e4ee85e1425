@NullMarked
package crosssell.local.suite;

import org.jspecify.annotations.NullMarked;
