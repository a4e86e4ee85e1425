/// Published runs.
@NullMarked
package crosssell.store.summary;

import org.jspecify.annotations.NullMarked;
