package crosssell.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// An `up` that runs: what it leaves in its data folder for the other commands to find it.
record Running(long pid, URI http, URI s3, URI dynamoDb) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /// @throws IllegalStateException if none runs over this folder
    static Running in(Path data) {
        Path file = file(data);
        if (Files.exists(file)) {
            try {
                Running running = JSON.readValue(file.toFile(), Running.class);
                if (ProcessHandle.of(running.pid).isPresent()) {
                    return running;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        throw new IllegalStateException(
                "no suite runs over " + data + "; start one with ./crosssell up, or name its folder with --data");
    }

    void write(Path data) {
        try {
            Path unfinished = data.resolve("up.json.part");
            JSON.writeValue(unfinished.toFile(), this);
            Files.move(unfinished, file(data), StandardCopyOption.ATOMIC_MOVE); // nobody reads half of it
            file(data).toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(data), e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("up.json");
    }
}
