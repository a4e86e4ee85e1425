/// The suite on one machine: the real functions, wired to the tables and buckets of one endpoint.
@NullMarked
package crosssell.local.suite;

import org.jspecify.annotations.NullMarked;
