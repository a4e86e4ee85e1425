@NullMarked
package crosssell.local.lambda;

import org.jspecify.annotations.NullMarked;
