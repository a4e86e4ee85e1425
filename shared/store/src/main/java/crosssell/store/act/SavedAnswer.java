package crosssell.store.act;

import java.util.Map;

/// What a request to act was answered.
public record SavedAnswer(int status, Map<String, String> headers, String body) {

    public SavedAnswer {
        headers = Map.copyOf(headers);
    }
}
