/// Lambda on one machine: events as AWS sends them, through Lambda's own serializers, to the real handlers.
@NullMarked
package crosssell.local.lambda;

import org.jspecify.annotations.NullMarked;
