/// The contract of the buckets, and buckets in memory.
@NullMarked
package crosssell.bucket;

import org.jspecify.annotations.NullMarked;
