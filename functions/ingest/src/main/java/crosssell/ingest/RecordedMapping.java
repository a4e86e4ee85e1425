package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosssell.bucket.ObjectVersion;
import crosssell.bucket.UploadBucket;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.util.Locale;
import java.util.Optional;

/// The mapping that an upload was read with, as its plan records it, so that the upload is read in the same way if it
/// is read again.
record RecordedMapping(Mapping.Scope scope, String json) {

    /// The mapping in force for an object: beside it, else in the settings; empty if there is none.
    ///
    /// @throws BadFile if what is beside it is too long or not UTF-8
    static Optional<RecordedMapping> inForce(
            ObjectVersion object, UploadPrefix prefix, UploadBucket uploads, Optional<String> settings) throws BadFile {
        for (String key : Mapping.keysBeside(object.key())) {
            Optional<byte[]> beside =
                    uploads.start(new ObjectVersion(object.bucket(), key, null), Mapping.MAX_BYTES + 1);
            if (beside.isPresent()) {
                return Optional.of(new RecordedMapping(Mapping.Scope.ONE_FILE, Mapping.text(beside.get())));
            }
        }
        return settings.map(RecordedMapping::tree)
                .map(document -> document.path("mappings").path(prefix.name().toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .map(mapping -> new RecordedMapping(Mapping.Scope.ALL_FILES, mapping.toString()));
    }

    /// The mapping that `recorded` is the text of.
    static RecordedMapping of(String recorded) {
        int space = recorded.indexOf(' ');
        return new RecordedMapping(Mapping.Scope.valueOf(recorded.substring(0, space)), recorded.substring(space + 1));
    }

    String text() {
        return scope + " " + json;
    }

    /// @throws BadFile if it is not a mapping
    Mapping mapping() throws BadFile {
        return Mapping.parse(Mapping.text(json.getBytes(UTF_8)), scope);
    }

    private static JsonNode tree(String settings) {
        try {
            return new ObjectMapper().readTree(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the settings in force could be read when they were uploaded", e);
        }
    }
}
