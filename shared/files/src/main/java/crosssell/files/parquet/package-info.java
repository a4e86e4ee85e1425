/// Parquet files as records.
@NullMarked
package crosssell.files.parquet;

import org.jspecify.annotations.NullMarked;
