package crosssell.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private final RuntimeException failure = new UncheckedIOException("line 3: ACME", new IOException("ACME.csv"));

    @Test
    void fieldsAreInTheOrderGivenAndTextIsQuoted() {
        assertThat(text(LogLine.of(null)
                        .with("upload", "a\"b\n")
                        .with("route", (String) null)
                        .with("rows", 12)
                        .withJson("runs", "[1,{}]")))
                .isEqualTo("{\"level\":\"INFO\",\"upload\":\"a\\\"b\\n\",\"route\":null,\"rows\":12,\"runs\":[1,{}]}");
    }

    @Test
    void aFailureIsAnErrorOfWhichClassesAndPlacesAreSaidAndNoMessage() {
        failure.addSuppressed(new IllegalStateException("ACME too"));

        assertThat(text(LogLine.of(failure).with("upload", "u")))
                .startsWith(
                        "{\"level\":\"ERROR\",\"upload\":\"u\",\"failure\":[{\"class\":\"java.io.UncheckedIOException\","
                                + "\"stack\":[\"crosssell.log.LogLineTest.")
                .contains("{\"class\":\"java.io.IOException\",\"stack\":[")
                .doesNotContain("ACME", "\n");
    }

    @Test
    void lambdasLineForALoggedFailureHasOnlyItsClass() {
        Logged logged = new Logged(failure);
        StringWriter written = new StringWriter();
        logged.printStackTrace(new PrintWriter(written, true));

        assertThat(written.toString().strip())
                .isEqualTo("crosssell.log.Logged: java.io.UncheckedIOException; the line of level ERROR says where");
        assertThat(logged.because()).isSameAs(failure);
    }

    private static String text(LogLine line) {
        return new String(line.json(), UTF_8);
    }
}
