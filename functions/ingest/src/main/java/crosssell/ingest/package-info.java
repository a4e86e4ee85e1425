/// The ingest function: a file put into the upload bucket becomes rows of the ownership table.
@NullMarked
package crosssell.ingest;

import org.jspecify.annotations.NullMarked;
