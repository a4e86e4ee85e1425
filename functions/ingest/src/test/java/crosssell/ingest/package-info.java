@NullMarked
package crosssell.ingest;

import org.jspecify.annotations.NullMarked;
