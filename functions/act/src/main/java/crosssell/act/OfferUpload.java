package crosssell.act;

import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Parameter.Whole;
import crosssell.store.act.SavedAnswer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Gives an address to put a file to.
record OfferUpload(UploadAddresses addresses) implements Action {

    /// S3 takes no more in one request: 5 GiB.
    private static final long MOST_BYTES = 5L << 30;

    static final List<Parameter> FIELDS = List.of(
            Parameter.needed("prefix", new OneOf(UploadKey.prefixes()), "what one row of the file is"),
            Parameter.needed("name", Kind.TEXT, "the file's name, behind folders of your own if you like"),
            Parameter.needed("bytes", new Whole(1, MOST_BYTES), "the file's size"));

    @Override
    public SavedAnswer act(String id, Map<String, String> fields) {
        String key = UploadKey.of(given(fields, "prefix"), given(fields, "name"));
        UploadAddresses.Address address = addresses.of(key, Long.parseLong(given(fields, "bytes")));
        return ActAnswer.done(
                new UploadOffer(key, "PUT", address.url(), address.headers(), address.expiresAt(), "/v1/uploads"));
    }

    private static String given(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }
}
