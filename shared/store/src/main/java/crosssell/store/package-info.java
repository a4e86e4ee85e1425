/// Tables and buckets: ports, their adapters, and what all functions that use them need to find them.
@NullMarked
package crosssell.store;

import org.jspecify.annotations.NullMarked;
