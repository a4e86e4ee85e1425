/// Records of a file in any format, and its header: which cell is which column.
@NullMarked
package crosssell.files.record;

import org.jspecify.annotations.NullMarked;
