/// DynamoDB Local, made to listen on loopback only and to end with the process that started it.
@NullMarked
package crosssell.local.dynamodb;

import org.jspecify.annotations.NullMarked;
