/// Tests of texts.
@NullMarked
package crosssell.text;

import org.jspecify.annotations.NullMarked;
