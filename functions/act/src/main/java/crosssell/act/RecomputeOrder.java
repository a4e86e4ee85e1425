package crosssell.act;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A recompute to be started.
///
/// @param asOf the date to compute; absent = the last complete month's end and yesterday
/// @param history compute the ends of so many months before as well
public record RecomputeOrder(@Nullable LocalDate asOf, int history) {

    /// How far back one recompute goes at most, in months.
    public static final int LONGEST_HISTORY = 120;

    /// The message that the recompute function takes.
    public String json() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        if (asOf != null) {
            message.put("asOf", asOf.toString());
        }
        return message.put("history", history).toString();
    }
}
