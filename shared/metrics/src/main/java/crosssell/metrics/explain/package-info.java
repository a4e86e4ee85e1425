/// Explanations of figures: each customer's side of a rate, and everything about one customer.
@NullMarked
package crosssell.metrics.explain;

import org.jspecify.annotations.NullMarked;
