package crosssell.metrics.model;

/// The rule that every id follows.
final class IdRule {

    private IdRule() {}

    static void requireStripped(String what, String value) {
        if (value.isBlank() || !value.strip().equals(value)) {
            throw new IllegalArgumentException(what + " must not be blank or have blanks around it: '" + value + "'");
        }
    }
}
