/// The upload bucket, read, and the report bucket, written.
@NullMarked
package crosssell.store.bucket;

import org.jspecify.annotations.NullMarked;
