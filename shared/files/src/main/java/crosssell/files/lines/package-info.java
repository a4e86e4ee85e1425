/// Delimited text and JSON Lines as records.
@NullMarked
package crosssell.files.lines;

import org.jspecify.annotations.NullMarked;
