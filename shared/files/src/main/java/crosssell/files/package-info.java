/// Uploaded files: bytes in, typed rows or rejected rows out.
@NullMarked
package crosssell.files;

import org.jspecify.annotations.NullMarked;
