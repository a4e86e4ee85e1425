/// The commands of `./crosssell`.
@NullMarked
package crosssell.local.command;

import org.jspecify.annotations.NullMarked;
