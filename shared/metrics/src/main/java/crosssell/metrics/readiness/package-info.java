/// Whether a customer is ready for an offer, by the rules of the playbook.
@NullMarked
package crosssell.metrics.readiness;

import org.jspecify.annotations.NullMarked;
