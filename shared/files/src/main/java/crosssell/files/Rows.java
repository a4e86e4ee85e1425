package crosssell.files;

import crosssell.files.RowResult.Accepted;
import crosssell.files.RowResult.Rejected;
import crosssell.files.RowResult.Whose;
import crosssell.metrics.model.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes typed or rejected rows of a file's records, and counts them.
final class Rows {

    private final UploadPrefix prefix;
    private final Header header;
    private final Cells cells;
    private final RowParser parser;
    private final SameFile sameFile = new SameFile();
    private long accepted;
    private long rejected;

    Rows(UploadPrefix prefix, Header header) {
        this.prefix = prefix;
        this.header = header;
        this.cells = new Cells(header);
        this.parser = switch (prefix) {
            case OWNERSHIP -> new OwnershipParser();
            case CUSTOMERS -> new CustomerParser(header);
            case PRODUCTS -> new ProductParser();
            case CAMPAIGNS -> new CampaignParser();
            case TARGETS -> new TargetParser();
            case TOUCHES -> new TouchParser();
            case COSTS -> new CostParser();
            case SETTINGS -> throw new IllegalArgumentException("settings have no rows");
        };
    }

    /// What becomes of the record that `records` is at.
    RowResult result(CsvRecords records) {
        RowResult result = parsed(records.record(), records.broken());
        if (result instanceof Accepted) {
            accepted++;
        } else {
            rejected++;
        }
        return result;
    }

    ReadReport report() {
        return new ReadReport(
                prefix,
                accepted,
                rejected,
                sameFile.merged(),
                sameFile.numbered(),
                sameFile.replaced(),
                header.ignored().stream().map(header::name).toList(),
                header.readAs());
    }

    private RowResult parsed(CsvRecord record, @Nullable String broken) {
        if (broken != null) {
            String reason = Reason.NOT_CELLS.text("a quoted cell goes on after its closing quote or never ends;"
                    + " inside quotes write a quote twice");
            return new Rejected(record.line(), new Whose.Untold(), "", "", reason, List.of(broken));
        }
        if (record.size() != header.size()) {
            String reason = Reason.CELL_COUNT.text(record.size() + " instead of " + header.size());
            return new Rejected(record.line(), new Whose.Untold(), "", "", reason, header.original(record.cells()));
        }
        cells.turnTo(record);
        Row row = parser.parse(cells);
        return row == null ? rejected(record) : new Accepted(record.line(), sameFile.place(row, ignoredCells(record)));
    }

    private Rejected rejected(CsvRecord record) {
        Cells.Fault fault = cells.fault();
        return new Rejected(
                record.line(),
                cells.whose(),
                header.name(fault.position()),
                record.cell(fault.position()),
                fault.text(),
                header.original(record.cells()));
    }

    private List<String> ignoredCells(CsvRecord record) {
        return header.ignored().isEmpty()
                ? List.of()
                : header.ignored().stream().map(record::cell).toList();
    }
}
