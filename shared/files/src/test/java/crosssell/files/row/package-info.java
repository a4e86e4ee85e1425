/// Tests of rows.
@NullMarked
package crosssell.files.row;

import org.jspecify.annotations.NullMarked;
