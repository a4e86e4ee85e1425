@NullMarked
package crosssell.local.command;

import org.jspecify.annotations.NullMarked;
