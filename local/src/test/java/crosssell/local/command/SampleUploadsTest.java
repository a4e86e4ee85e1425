package crosssell.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.local.portfolio.Portfolio;
import crosssell.local.portfolio.PortfolioFiles;
import crosssell.uploads.BadFile;
import crosssell.uploads.SettingsDocument;
import crosssell.uploads.UploadPrefix;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What `demo` uploads.
class SampleUploadsTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SETTINGS")
    void noRowIsRejectedAndTheReaderHasNothingToAdvise(UploadPrefix prefix) throws BadFile {
        Path file = Path.of("..", "events", "data", "sample", prefix.folder().replace("/", ".csv"));

        PortfolioFiles.Result result =
                PortfolioFiles.read(file, prefix, SettingsDocument.DEFAULT, new Portfolio(), bytes -> {});

        assertThat(result.rejected()).isEmpty();
        assertThat(result.report().advice()).isEmpty();
    }
}
