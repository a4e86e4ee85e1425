package crosssell.local.command;

import java.nio.file.Path;

/// The project's folder, which the launcher passes on.
final class Home {

    private Home() {}

    static Path path() {
        return Path.of(System.getProperty("crosssell.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
