/// Excel workbooks as records.
@NullMarked
package crosssell.files.workbook;

import org.jspecify.annotations.NullMarked;
