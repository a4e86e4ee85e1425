@NullMarked
package software.amazon.awssdk;

import org.jspecify.annotations.NullMarked;
