/// AWS on one machine: DynamoDB and S3 on loopback, with the tables and buckets of the template.
@NullMarked
package crosssell.local.aws;

import org.jspecify.annotations.NullMarked;
