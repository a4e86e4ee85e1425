package crosssell.api;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The media types that a caller accepts.
///
/// Source: RFC 9110, section 12.5.1.
final class Accept {

    private Accept() {}

    /// How much a header wants `type`, from 0 (not at all) to 1: what it says of the type itself, else of its kind,
    /// else of all.
    static double quality(String header, String type) {
        Map<String, Double> ranges = new HashMap<>();
        for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            ranges.put(parts[0].strip(), weight(parts));
        }
        return Stream.of(type, type.substring(0, type.indexOf('/')) + "/*", "*/*")
                .map(ranges::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0.0);
    }

    private static double weight(String[] parts) {
        return Arrays.stream(parts, 1, parts.length)
                .map(String::strip)
                .filter(part -> part.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)"))
                .mapToDouble(part -> Double.parseDouble(part.substring(2)))
                .findFirst()
                .orElse(1);
    }
}
