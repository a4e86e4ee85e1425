/// What may be uploaded: prefixes, columns, formats, mappings, settings, and reasons to reject a row.
@NullMarked
package crosssell.uploads;

import org.jspecify.annotations.NullMarked;
