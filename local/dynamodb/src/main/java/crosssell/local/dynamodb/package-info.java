/// DynamoDB Local, made to listen on loopback only and to end with whoever started it.
@NullMarked
package crosssell.local.dynamodb;

import org.jspecify.annotations.NullMarked;
