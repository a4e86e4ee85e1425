@NullMarked
package crosssell.act;

import org.jspecify.annotations.NullMarked;
