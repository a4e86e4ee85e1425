/// What a client sees of the sample, over HTTP.
@NullMarked
package crosssell.local.sample;

import org.jspecify.annotations.NullMarked;
