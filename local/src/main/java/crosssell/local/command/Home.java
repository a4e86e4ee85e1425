package crosssell.local.command;

import java.nio.file.Path;

/// Where the project is: the launcher says it.
final class Home {

    private Home() {}

    static Path path() {
        return Path.of(System.getProperty("crosssell.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
