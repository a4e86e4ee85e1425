package crosssell.local.command;

import java.io.Serial;

/// The command line says what cannot be done: exit 2.
final class WrongUsage extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
