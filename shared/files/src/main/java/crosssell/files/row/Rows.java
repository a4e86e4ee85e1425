package crosssell.files.row;

import crosssell.files.record.FileRecord;
import crosssell.files.record.Header;
import crosssell.files.row.RowResult.Accepted;
import crosssell.files.row.RowResult.Rejected;
import crosssell.files.row.RowResult.Whose;
import crosssell.metrics.model.Row;
import crosssell.text.SheetText;
import crosssell.uploads.Fault;
import crosssell.uploads.Reason;
import crosssell.uploads.UploadPrefix;
import java.util.List;

/// The parser of a file's records into typed or rejected rows, with their counts.
public final class Rows {

    private final UploadPrefix prefix;
    private final Header header;
    private final Cells cells;
    private final RowParser parser;
    private final SameFile sameFile = new SameFile();
    private long accepted;
    private long rejected;

    public Rows(UploadPrefix prefix, Header header) {
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

    /// The outcome of the record.
    public RowResult result(FileRecord record) {
        if (header.isOfRejects()) {
            record.replaceAll(SheetText::original);
        }
        RowResult result = parsed(record);
        if (result instanceof Accepted) {
            accepted++;
        } else {
            rejected++;
        }
        return result;
    }

    public ReadReport report() {
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

    private RowResult parsed(FileRecord record) {
        Fault broken = record.broken();
        if (broken != null) {
            return new Rejected(record.line(), new Whose.Untold(), "", "", broken, record.cells());
        }
        if (record.size() != header.size()) {
            Fault fault = Reason.CELL_COUNT.fault(record.size() + " instead of " + header.size());
            return new Rejected(record.line(), new Whose.Untold(), "", "", fault, header.original(record.cells()));
        }
        cells.turnTo(record);
        for (FileRecord.Flaw flaw : record.flaws()) {
            if (!header.ignored().contains(flaw.position())) {
                return rejected(record, flaw.position(), flaw.fault());
            }
        }
        Row row = parser.parse(cells);
        if (row == null) {
            return rejected(record, cells.fault().position(), cells.fault().fault());
        }
        return new Accepted(record.line(), sameFile.place(row, ignoredCells(record)));
    }

    private Rejected rejected(FileRecord record, int position, Fault fault) {
        return new Rejected(
                record.line(),
                cells.whose(),
                header.name(position),
                record.cell(position),
                fault,
                header.original(record.cells()));
    }

    private List<String> ignoredCells(FileRecord record) {
        return header.ignored().isEmpty()
                ? List.of()
                : header.ignored().stream().map(record::cell).toList();
    }
}
