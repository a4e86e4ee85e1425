package crosssell.store;

import java.util.Map;

/// The environment variables that name a function's tables, buckets and queues.
public record Environment(Map<String, String> variables) {

    /// The value of a variable.
    ///
    /// @throws IllegalStateException if it is absent or blank
    public String required(String name) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("environment variable " + name + " is not set");
        }
        return value;
    }
}
