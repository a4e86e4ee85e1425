package crosssell.store.ledger;

import crosssell.store.ownership.Extract;
import crosssell.store.ownership.UploadVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan of loading a good file: what all its parts have in common, wherever and whenever they are loaded.
///
/// @param version the upload's place in the order of uploads
/// @param mapping the mapping that it was read with, as JSON; absent if there was none
/// @param extract what takes effect once every part is loaded, if it is a full extract
/// @param parts how many there are, numbered from 1
/// @param remarks what is to be said of the upload once it is loaded
public record LoadPlan(
        String uploadId,
        UploadVersion version,
        @Nullable String mapping,
        @Nullable Extract extract,
        int parts,
        List<Remark> remarks) {

    public LoadPlan {
        remarks = Sentences.bounded(remarks);
    }

    /// Whether the part is one of the plan's: not the reading, nor left over from an attempt that was cut short and
    /// had read the file otherwise.
    public boolean has(Part part) {
        return part.number() != Part.READING && part.number() <= parts;
    }

    /// Whether every part of the plan is in the table.
    ///
    /// @param entered the parts that the ledger has of the upload
    public boolean isPut(List<Part> entered) {
        return entered.stream().filter(part -> has(part) && part.done()).count() == parts;
    }
}
