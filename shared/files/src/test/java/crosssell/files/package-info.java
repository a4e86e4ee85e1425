@NullMarked
package crosssell.files;

import org.jspecify.annotations.NullMarked;
