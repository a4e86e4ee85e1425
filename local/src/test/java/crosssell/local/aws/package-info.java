@NullMarked
package crosssell.local.aws;

import org.jspecify.annotations.NullMarked;
