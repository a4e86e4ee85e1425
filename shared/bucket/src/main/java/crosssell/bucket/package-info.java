/// The upload bucket and the report bucket: ports and their adapters for S3.
@NullMarked
package crosssell.bucket;

import org.jspecify.annotations.NullMarked;
