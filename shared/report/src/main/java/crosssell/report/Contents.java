package crosssell.report;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.table.Table;
import crosssell.table.Table.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The first sheet of a workbook: its run, and what each sheet is.
final class Contents {

    private Contents() {}

    /// The tables after a first one that names them.
    ///
    /// @param run the run's own data
    static List<Tables.Named> before(List<Tables.Named> tables, JsonNode run) {
        LocalDate asOf = LocalDate.parse(run.path("asOf").asText());
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(
                text("report of"),
                text(MonthlyReport.month(asOf) + (run.path("complete").asBoolean() ? "" : ", month not over")),
                Cell.EMPTY));
        for (String name : List.of("asOf", "id", "computedAt", "definitionVersion")) {
            rows.add(row(text(name), text(run.path(name).asText()), Cell.EMPTY));
        }
        rows.add(row(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
        rows.add(row(text("sheet"), text("is"), text("rows")));
        for (Tables.Named each : tables) {
            Cell size = new Cell(String.valueOf(each.table().rows().size()), true);
            rows.add(row(text(each.name()), text(each.says()), size));
        }
        List<Tables.Named> all = new ArrayList<>();
        all.add(new Tables.Named("about", "", new Table(List.of("Cross-sell", "", ""), rows)));
        all.addAll(tables);
        return all;
    }

    private static List<Cell> row(Cell... cells) {
        return List.of(cells);
    }

    private static Cell text(String text) {
        return new Cell(text, false);
    }
}
