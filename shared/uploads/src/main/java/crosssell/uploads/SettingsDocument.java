package crosssell.uploads;

import crosssell.metrics.model.Settings;
import java.util.Map;

/// The settings document: what users choose about the figures and about their uploads.
///
/// Source: docs/files.md, "Settings".
///
/// @param metrics what the calculation needs
/// @param maxRejectedPercent a file with more rejected rows than this is refused
/// @param maxEndedPercent a full extract that would end more open rows than this is refused
/// @param mappings how files are read that have no mapping beside them, by prefix
public record SettingsDocument(
        Settings metrics, double maxRejectedPercent, double maxEndedPercent, Map<UploadPrefix, Mapping> mappings) {

    /// What holds where no settings were uploaded.
    public static final SettingsDocument DEFAULT = new SettingsDocument(Settings.DEFAULT, 20, 10, Map.of());

    /// How many bytes it has at most.
    public static final int MAX_BYTES = SmallDocument.SETTINGS.maxBytes();

    public SettingsDocument {
        mappings = Map.copyOf(mappings);
    }

    /// The settings that `json` says, defaults where it says nothing.
    ///
    /// @throws BadFile if it is not a JSON object, has an unknown key, or a value of the wrong type or out of range;
    ///     the message names the key, the value and what is allowed
    public static SettingsDocument parse(String json) throws BadFile {
        return SettingsParser.parse(json);
    }
}
