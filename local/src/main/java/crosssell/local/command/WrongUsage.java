package crosssell.local.command;

import java.io.Serial;

/// A command line that cannot be carried out; exit code 2.
final class WrongUsage extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
