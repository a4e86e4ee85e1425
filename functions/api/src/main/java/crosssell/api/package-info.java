/// The HTTP function: published figures and the ledger of uploads, and the dashboard that reads them.
@NullMarked
package crosssell.api;

import org.jspecify.annotations.NullMarked;
