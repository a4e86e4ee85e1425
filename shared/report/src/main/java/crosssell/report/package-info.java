/// A month's figures for people: one page, tables for spreadsheets, a workbook.
@NullMarked
package crosssell.report;

import org.jspecify.annotations.NullMarked;
