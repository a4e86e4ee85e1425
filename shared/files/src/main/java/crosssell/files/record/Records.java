package crosssell.files.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// The records of a file, one after the other, whatever its format.
public interface Records extends Closeable {

    /// The names of the columns as the file has them.
    List<String> columns();

    /// Goes to the next record.
    ///
    /// @return whether there is one
    boolean advance() throws IOException;

    /// The record that [#advance] went to.
    FileRecord record();
}
