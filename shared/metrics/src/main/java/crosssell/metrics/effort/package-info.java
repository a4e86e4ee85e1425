/// Selling effort: the campaign in force, and the shares in a cross-sell.
@NullMarked
package crosssell.metrics.effort;

import org.jspecify.annotations.NullMarked;
