package crosssell.uploads;

import java.io.IOException;

/// Bytes that are not what the file's name promises. It passes through readers as an [IOException] and becomes a
/// [BadFile] at the door.
public final class DamagedFile extends IOException {

    private static final long serialVersionUID = 1;

    private final String why;

    public DamagedFile(String why) {
        super(why);
        this.why = why;
    }

    public BadFile badFile() {
        return new BadFile(why);
    }
}
