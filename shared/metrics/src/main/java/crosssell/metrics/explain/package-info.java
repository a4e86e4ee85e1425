/// Why each figure is what it is: on which side of a rate a customer is, and one customer's whole account.
@NullMarked
package crosssell.metrics.explain;

import org.jspecify.annotations.NullMarked;
