/// Tests of what may be uploaded.
@NullMarked
package crosssell.uploads;

import org.jspecify.annotations.NullMarked;
