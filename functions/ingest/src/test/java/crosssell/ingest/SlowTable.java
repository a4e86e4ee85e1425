package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.files.UploadReader;
import crosssell.files.row.RowResult;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Row;
import crosssell.store.ownership.RowKey;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The slow and obvious table: files one after the other in their order, each ending on the spot what it has to end.
final class SlowTable {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<RowKey, Row> rows = new TreeMap<>();
    private final Map<CustomerId, LocalDate> churned = new HashMap<>();

    /// A file that is read.
    private record Read(String key, Instant uploadedAt, List<Row> rows, Set<CustomerId> spared, boolean sparesAll) {

        boolean isFull() {
            return key.contains("/full/");
        }

        LocalDate date() {
            var named = DATE.matcher(key);
            if (named.find()) {
                return LocalDate.parse(named.group());
            }
            return rows.stream()
                    .map(row -> row instanceof Row.CustomerRow c ? c.record().effectiveOn() : null)
                    .filter(date -> date != null)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.ofInstant(uploadedAt, ZoneOffset.UTC));
        }

        boolean ends() {
            return isFull() && !sparesAll;
        }

        boolean has(RowKey key) {
            return rows.stream().anyMatch(row -> RowKey.of(row).equals(key));
        }

        boolean has(CustomerId customer) {
            return rows.stream()
                    .anyMatch(row ->
                            row instanceof Row.CustomerRow c && c.customer().equals(customer));
        }
    }

    /// The customers after all files but the withdrawn ones.
    static List<CustomerFacts> customersAfter(History history) {
        SlowTable table = new SlowTable();
        IntStream.range(0, history.files().size())
                .filter(number -> !history.withdrawn().contains(number))
                .mapToObj(number -> read(history.files().get(number), House.MORNING.plusSeconds(60L * number)))
                .filter(file -> !file.isFull() || !file.rows().isEmpty())
                .forEach(table::take);
        return table.customers();
    }

    private static Read read(History.File file, Instant at) {
        List<Row> rows = new ArrayList<>();
        Set<CustomerId> spared = new HashSet<>();
        boolean[] untold = {false};
        try {
            Path path = Files.write(
                    Files.createTempFile("slow", ".csv"), file.content().getBytes(UTF_8));
            new UploadReader().read(file.key(), UploadPrefix.ofKey(file.key()), Mapping.NONE, path, result -> {
                switch (result) {
                    case RowResult.Accepted accepted -> rows.add(accepted.row());
                    case RowResult.Rejected rejected -> {
                        switch (rejected.whose()) {
                            case RowResult.Whose.Customer customer -> spared.add(customer.id());
                            case RowResult.Whose.Nobody nobody -> {}
                            case RowResult.Whose.Untold unknown -> untold[0] = true;
                        }
                    }
                }
            });
            Files.delete(path);
        } catch (IOException | BadFile e) {
            throw new IllegalStateException(e);
        }
        return new Read(file.key(), at, rows, spared, untold[0]);
    }

    private void take(Read file) {
        for (Row row : file.rows()) {
            rows.put(RowKey.of(row), row);
            if (row instanceof Row.CustomerRow customer) {
                churned.remove(customer.customer());
            }
        }
        if (file.ends()) {
            end(file);
        }
    }

    private void end(Read extract) {
        if (extract.key().startsWith("ownership/")) {
            rows.replaceAll((key, row) -> extract.has(key) ? row : ended(row, extract));
        } else {
            churn(extract);
        }
    }

    private static Row ended(Row row, Read file) {
        if (!(row instanceof Row.HoldingRow held) || file.spared().contains(held.customer())) {
            return row;
        }
        Holding holding = held.holding();
        boolean begun = holding.startedOn() == null || holding.startedOn().isBefore(file.date());
        boolean open = holding.endedOn() == null || holding.endedOn().isAfter(file.date());
        return begun && open ? new Row.HoldingRow(held.customer(), holding.endingOn(file.date()), held.nth()) : row;
    }

    private void churn(Read extract) {
        for (CustomerFacts customer : customers()) {
            CustomerId id = customer.customer();
            boolean open = customer.records().stream()
                    .noneMatch(r -> r.churnedOn() != null && !r.churnedOn().isAfter(extract.date()));
            if (!customer.records().isEmpty()
                    && open
                    && !extract.has(id)
                    && !extract.spared().contains(id)) {
                churned.put(id, extract.date());
            }
        }
    }

    private List<CustomerFacts> customers() {
        Map<CustomerId, List<Holding>> holdings = new TreeMap<>(Comparator.comparing(CustomerId::value));
        Map<CustomerId, List<CustomerRecord>> records = new HashMap<>();
        for (Row row : rows.values()) {
            if (row instanceof Row.HoldingRow held) {
                holdings.computeIfAbsent(held.customer(), c -> new ArrayList<>())
                        .add(held.holding());
            } else if (row instanceof Row.CustomerRow record) {
                holdings.computeIfAbsent(record.customer(), c -> new ArrayList<>());
                records.computeIfAbsent(record.customer(), c -> new ArrayList<>())
                        .add(record.record());
            }
        }
        List<CustomerFacts> customers = new ArrayList<>();
        holdings.forEach((id, held) -> {
            List<CustomerRecord> known = records.getOrDefault(id, new ArrayList<>());
            @Nullable LocalDate gone = churned.get(id);
            if (gone != null) {
                known.set(known.size() - 1, known.getLast().churningOn(gone));
            }
            customers.add(new CustomerFacts(id, held, known));
        });
        return customers;
    }
}
