/// Records as typed rows of the suite, or as rejected rows.
@NullMarked
package crosssell.files.row;

import org.jspecify.annotations.NullMarked;
