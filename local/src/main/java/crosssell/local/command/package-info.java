/// What `./crosssell` does.
@NullMarked
package crosssell.local.command;

import org.jspecify.annotations.NullMarked;
