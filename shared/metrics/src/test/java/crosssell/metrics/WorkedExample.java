package crosssell.metrics;

import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The 25 customers of the examples in the javadoc, as of 2024-12-31; `-` is an empty cell.
public final class WorkedExample {

    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);

    /// SKU, product, weight, counts, kind, value months.
    private static final String PRODUCTS = """
            core-basic Core 1 true - -
            core-pro Core 1 true - -
            core-seat Core - - - -
            ana Analytics 2 true subscription -
            mob Mobile 0.5 - - -
            mob-plus Mobile_Plus 0.75 - - -
            vault Vault 1 - one_time 6
            vault-life Vault 1 - one_time -
            setup Setup_fee 1 false one_time -
            """;

    /// Customer, effective on, status, churned on, employees.
    private static final String CUSTOMERS = """
            c01 - active - 1000
            c02 - - - 200
            c03 - - - 199
            c04 - - - 450
            c05 - - - 20
            c06 2024-01-01 prospect - 30
            c06 2024-12-15 active - 30
            c07 - prospect - 3000
            c08 - - - 250
            c09 - - - 12
            c10 - churned 2024-05-31 5000
            c11 - - 2023-09-30 80
            c12 - - - 1001
            c13 - - - 600
            c14 - - - 150
            c14 2024-06-01 - - 1001
            c15 - - - 10
            c16 - - - -
            c17 - - - 40
            c18 - - - 999
            c19 2024-08-01 churned - 35
            c21 - - - 60
            c22 - - - 220
            c23 - churned 2024-03-15 220
            c24 - - - 300
            c25 - - - 45
            """;

    /// Customer, SKU, started on, ended on, kind, MRR, amount, bundle, replaces.
    private static final String OWNERSHIP = """
            c01 core-basic 2023-01-31 - - 1000 - b1 -
            c01 ana 2023-01-31 - - 500 - b1 -
            c01 core-seat 2024-12-10 - - 200 - - -
            c02 core-basic 2023-01-31 - subscription 100 - - -
            c02 ana 2023-04-30 - - 50 - - -
            c02 mob 2023-06-01 2023-12-01 - 20 - - -
            c02 mob 2024-12-02 - - 20 - - -
            c03 core-basic 2023-03-01 - - 2083.3333 - b3 -
            c03 mob 2023-03-20 - - - - b3 -
            c03 vault 2023-05-15 - - - 600 - -
            c03 core-seat 2024-02-01 - - 0.0001 - - -
            c03 core-seat 2024-02-01 - - 0.0001 - - -
            c04 core-basic 2023-05-10 - - 120 - - -
            c04 ana 2023-06-01 2023-07-01 trial - - - -
            c04 ana 2023-07-01 - - 80 - - -
            c04 mob 2024-04-01 2024-04-01 trial - - - -
            c04 vault 2024-12-18 - - - 250.5 - -
            c04 mob 2024-12-31 - - 40 - - -
            c05 core-basic 2024-01-15 2024-02-14 trial - - - -
            c06 core-pro 2024-03-01 - - 300 - - -
            c07 core-pro 2024-05-01 - - 77 - - -
            c08 core-basic 2023-02-10 2024-12-20 - 110 - - -
            c08 ana 2023-08-12 2024-12-20 - 60 - - -
            c09 core-basic 2023-04-01 2023-10-01 - 90 - - -
            c09 core-basic 2024-12-05 - - 95 - - -
            c10 core-pro 2023-06-15 - - 500 - - -
            c10 mob 2023-08-01 2025-06-01 - 25 - - -
            c11 core-basic 2023-03-10 - - 70 - - -
            c11 ana 2024-07-04 - - 65 - - -
            c12 vault-life 2023-11-30 - - - 99.9999 - -
            c12 core-basic 2024-02-29 - - 130 - - -
            c12 ana 2024-12-01 - trial - - - -
            c12 vault 2024-12-05 - - - 10 - -
            c13 core-pro 2023-07-01 - - 410 - - -
            c13 mob 2023-10-01 2024-12-01 - 30 - - -
            c13 mob-plus 2024-12-01 - - 45 - - mob
            c13 vault 2024-05-01 - subscription 12 - - -
            c14 core-pro 2024-01-31 - - 8400 - - -
            c14 ana 2024-03-31 2024-03-31 - 15 - - -
            c15 setup 2024-01-10 - - - 900 - -
            c15 legacy-x 2024-02-10 - - 33 - - -
            c15 mob 2024-02-20 2024-03-20 trial - - - -
            c16 core-basic - - - 300 - - -
            c16 mob - - - 20 - - -
            c16 ana 2024-12-12 - - 70 - - -
            c17 core-basic 2025-02-01 - - 100 - - -
            c18 core-pro 2023-08-31 2024-12-15 - 400 - - -
            c18 mob 2023-12-31 - - - - - -
            c18 ana 2024-01-31 2024-12-10 - 60 - - -
            c18 core-basic 2024-12-15 - - 150 - - -
            c19 core-basic 2023-05-05 - - 85 - - -
            c20 core-basic 2024-11-15 - - 2083.3334 - - -
            c20 core-seat 2024-12-01 - - 1 - - -
            c20 setup 2024-11-15 - - - 50 - -
            c21 core-basic 2024-04-10 2024-04-10 - 10 - - -
            c22 core-basic 2023-12-31 - - 45.5 - - -
            c22 mob 2024-01-20 2024-11-30 - 12.25 - - -
            c24 ana 2023-05-02 - - 75 - - -
            c24 mob 2024-10-31 2024-11-30 - 15 - - -
            c25 ana 2024-08-01 - - 82.5 - - -
            c25 vault 2024-09-30 - - - 120 - -
            """;

    private WorkedExample() {}

    public static Figures figures() {
        return calculation().figures(customers());
    }

    public static Calculation calculation() {
        return new Calculation(Settings.DEFAULT, catalogue(), AS_OF);
    }

    /// By id.
    public static List<CustomerFacts> customers() {
        Map<String, List<Holding>> holdings = new TreeMap<>();
        Map<String, List<CustomerRecord>> records = new TreeMap<>();
        for (String[] row : rows(CUSTOMERS)) {
            holdings.computeIfAbsent(row[0], id -> new ArrayList<>());
            records.computeIfAbsent(row[0], id -> new ArrayList<>())
                    .add(new CustomerRecord(
                            cell(row[1], LocalDate::parse),
                            cell(row[3], LocalDate::parse),
                            cell(row[2], word -> Status.valueOf(word.toUpperCase(Locale.ROOT))),
                            cell(row[4], Long::valueOf),
                            null,
                            Map.of()));
        }
        for (String[] row : rows(OWNERSHIP)) {
            holdings.computeIfAbsent(row[0], id -> new ArrayList<>()).add(holding(row));
        }
        List<CustomerFacts> customers = new ArrayList<>();
        holdings.forEach((id, rows) ->
                customers.add(new CustomerFacts(new CustomerId(id), rows, records.getOrDefault(id, List.of()))));
        return customers;
    }

    private static Holding holding(String[] row) {
        return new Holding(
                null,
                new Sku(row[1]),
                cell(row[2], LocalDate::parse),
                cell(row[3], LocalDate::parse),
                kind(row[4]),
                cell(row[5], Money::of),
                cell(row[6], Money::of),
                null,
                null,
                cell(row[7], Function.identity()),
                cell(row[8], Sku::new),
                null);
    }

    private static Catalogue catalogue() {
        return Catalogue.of(rows(PRODUCTS).stream()
                .map(row -> new CatalogueEntry(
                        new Sku(row[0]),
                        new ProductId(row[1].replace('_', ' ')),
                        cell(row[2], Money::of),
                        cell(row[3], Boolean::valueOf),
                        kind(row[4]),
                        cell(row[5], Integer::valueOf),
                        null,
                        null,
                        null))
                .toList());
    }

    private static @Nullable Kind kind(String cell) {
        return cell(cell, word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static List<String[]> rows(String table) {
        return table.lines().map(line -> line.split(" ")).toList();
    }

    private static <T> @Nullable T cell(String text, Function<String, T> as) {
        return text.equals("-") ? null : Objects.requireNonNull(as.apply(text));
    }
}
