package crosssell.files;

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
/// Rows are known by 64-bit fingerprints, some 50 bytes for each: two rows become one by mistake only if two
/// independent fingerprints collide.
///
/// Source: files, what ingest promises.
final class SameFile {

    private static final long IDENTITY = 0x243F6A8885A308D3L;
    private static final long WHOLE = 0x13198A2E03707344L;

    private final LongTable lastOf = new LongTable();
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
                note(identity().add(recordId));
            }
            case Row.CustomerRow customer ->
                note(identity()
                        .add(customer.customer().value())
                        .add(customer.record().effectiveOn()));
            case Row.ProductRow product ->
                note(identity().add(product.entry().sku().value()));
            case Row.CampaignRow campaign ->
                note(identity()
                        .add(campaign.campaign().campaignId())
                        .add(campaign.campaign().startsOn()));
            case Row.TargetRow target ->
                note(identity()
                        .add(target.target().campaignId())
                        .add(target.customer().value())
                        .add(target.target().targetedOn()));
            case Row.TouchRow touch -> merge(whole(touch));
            case Row.CostRow cost -> merge(whole(cost.cost()));
            case Row.SettingsRow settings -> {}
        }
        return row;
    }

    private void note(Fingerprint id) {
        long identity = id.value();
        if (lastOf.get(identity) > 0) {
            replaced++;
        }
        lastOf.put(identity, 1);
    }

    /// Of a row that is named by all that it says.
    private void merge(Fingerprint whole) {
        if (placeOf.get(whole.value()) > 0) {
            merged++;
        }
        placeOf.put(whole.value(), 1);
    }

    private int nth(Row.HoldingRow row, List<String> ignoredCells) {
        String customer = row.customer().value();
        Holding holding = row.holding();
        long whole = whole(customer, holding, ignoredCells);
        int known = placeOf.get(whole);
        if (known > 0) {
            merged++;
            return known;
        }
        long identity = identity()
                .add(customer)
                .add(holding.sku().value())
                .add(holding.startedOn())
                .value();
        int nth = lastOf.get(identity) + 1;
        if (nth > 1) {
            numbered++;
        }
        lastOf.put(identity, nth);
        placeOf.put(whole, nth);
        return nth;
    }

    private static Fingerprint identity() {
        return new Fingerprint(IDENTITY);
    }

    private static Fingerprint whole(Row.TouchRow row) {
        ProductId product = row.touch().product();
        return new Fingerprint(WHOLE)
                .add(row.customer().value())
                .add(row.touch().team())
                .add(row.touch().touchedOn())
                .add(product == null ? null : product.value());
    }

    private static Fingerprint whole(Cost cost) {
        return new Fingerprint(WHOLE)
                .add(cost.incurredOn())
                .add(cost.amount())
                .add(cost.team())
                .add(cost.campaignId())
                .add(cost.note());
    }

    private static long whole(String customer, Holding holding, List<String> ignoredCells) {
        Kind kind = holding.kind();
        Sku replaces = holding.replaces();
        Fingerprint whole = new Fingerprint(WHOLE)
                .add(customer)
                .add(holding.sku().value())
                .add(holding.startedOn())
                .add(holding.endedOn())
                .add(kind == null ? null : kind.name())
                .add(holding.mrr())
                .add(holding.amount())
                .add(holding.quantity())
                .add(holding.plan())
                .add(holding.bundleId())
                .add(replaces == null ? null : replaces.value())
                .add(holding.campaignId());
        ignoredCells.forEach(whole::add);
        return whole.value();
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
