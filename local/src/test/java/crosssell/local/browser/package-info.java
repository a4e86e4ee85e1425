/// The dashboard and the report in a real browser.
@NullMarked
package crosssell.local.browser;

import org.jspecify.annotations.NullMarked;
