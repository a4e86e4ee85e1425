package crosssell.files;

import java.io.IOException;

/// Bytes that are not what the file's name promises. It passes through readers as an [IOException] and becomes a
/// [BadFile] at the door.
final class Damaged extends IOException {

    private static final long serialVersionUID = 1;

    private final String why;

    Damaged(String why) {
        super(why);
        this.why = why;
    }

    BadFile badFile() {
        return new BadFile(why);
    }
}
