/// Texts compared, shortened, digested, and made harmless for a spreadsheet.
@NullMarked
package crosssell.text;

import org.jspecify.annotations.NullMarked;
