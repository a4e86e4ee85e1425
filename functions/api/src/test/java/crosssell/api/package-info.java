@NullMarked
package crosssell.api;

import org.jspecify.annotations.NullMarked;
