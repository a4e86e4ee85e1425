package crosssell.files.row;

import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import java.util.List;

/// What the rows of one file are to each other. Holdings without a record id that share customer, SKU and start
/// are one if all else is equal too, columns that nothing is read from included; otherwise they are the 1st, 2nd,
/// ... in the file's order. Touches and costs are named by all that they say, so that equal ones are one. Of other
/// rows with the same id the last holds.
///
/// Rows are known by fingerprints, 16 to 24 bytes for each, and thrice that for a holding without record id that shares
/// customer, SKU and start with an earlier one. Two rows become one by mistake only if they have the same identity and
/// 32 bits of another hash collide.
///
/// Source: docs/files.md, "Rows that are the same".
public final class SameFile {

    /// Of each identity: something that the whole first row with it hashes to.
    private final LongTable firstOf = new LongTable();

    /// Of identities with different rows: how many there are.
    private final LongTable lastOf = new LongTable();

    /// Of whole rows but the first of their identity.
    private final LongTable placeOf = new LongTable();

    private long merged;
    private long numbered;
    private long replaced;

    /// The same row in its place.
    ///
    /// @param ignoredCells what the row has in columns that nothing is read from
    Row place(Row row, List<String> ignoredCells) {
        switch (row) {
            case Row.HoldingRow held -> {
                String recordId = held.holding().recordId();
                if (recordId == null) {
                    return new Row.HoldingRow(held.customer(), held.holding(), nth(held, ignoredCells));
                }
                note(new RowHash().add(held.customer().value()).add(recordId));
            }
            case Row.CustomerRow customer ->
                note(new RowHash()
                        .add(customer.customer().value())
                        .add(customer.record().effectiveOn()));
            case Row.ProductRow product ->
                note(new RowHash().add(product.entry().sku().value()));
            case Row.CampaignRow campaign ->
                note(new RowHash()
                        .add(campaign.campaign().campaignId())
                        .add(campaign.campaign().startsOn()));
            case Row.TargetRow target ->
                note(new RowHash()
                        .add(target.target().campaignId())
                        .add(target.customer().value())
                        .add(target.target().targetedOn()));
            case Row.TouchRow touch -> merge(whole(touch));
            case Row.CostRow cost -> merge(whole(cost.cost()));
            case Row.SettingsRow settings -> {}
        }
        return row;
    }

    private void note(RowHash id) {
        long identity = id.value();
        if (firstOf.get(identity) != 0) {
            replaced++;
        } else {
            firstOf.put(identity, 1);
        }
    }

    /// Of a row that is named by all that it says.
    private void merge(RowHash whole) {
        if (firstOf.get(whole.value()) != 0) {
            merged++;
        } else {
            firstOf.put(whole.value(), 1);
        }
    }

    private int nth(Row.HoldingRow row, List<String> ignoredCells) {
        Holding holding = row.holding();
        RowHash print = new RowHash()
                .add(row.customer().value())
                .add(holding.sku().value())
                .add(holding.startedOn());
        long identity = print.value();
        addRest(print, holding, ignoredCells);
        long whole = print.value();
        int check = (int) whole == 0 ? 1 : (int) whole;
        int first = firstOf.get(identity);
        if (first == 0) {
            firstOf.put(identity, check);
            return 1;
        }
        int known = first == check ? 1 : placeOf.get(whole);
        if (known > 0) {
            merged++;
            return known;
        }
        int nth = Math.max(1, lastOf.get(identity)) + 1;
        numbered++;
        lastOf.put(identity, nth);
        placeOf.put(whole, nth);
        return nth;
    }

    private static RowHash whole(Row.TouchRow row) {
        ProductId product = row.touch().product();
        return new RowHash()
                .add(row.customer().value())
                .add(row.touch().team())
                .add(row.touch().touchedOn())
                .add(product == null ? null : product.value());
    }

    private static RowHash whole(Cost cost) {
        return new RowHash()
                .add(cost.incurredOn())
                .add(cost.amount())
                .add(cost.team())
                .add(cost.campaignId())
                .add(cost.note());
    }

    private static void addRest(RowHash print, Holding holding, List<String> ignoredCells) {
        Kind kind = holding.kind();
        Sku replaces = holding.replaces();
        print.add(holding.endedOn())
                .add(kind == null ? null : kind.name())
                .add(holding.mrr())
                .add(holding.amount())
                .add(holding.quantity())
                .add(holding.plan())
                .add(holding.bundleId())
                .add(replaces == null ? null : replaces.value())
                .add(holding.campaignId());
        ignoredCells.forEach(print::add);
    }

    long merged() {
        return merged;
    }

    long numbered() {
        return numbered;
    }

    long replaced() {
        return replaced;
    }
}
