package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.http.Parameter;
import crosssell.http.Request;
import crosssell.metrics.Calculation;
import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.dimension.Dimensions;
import crosssell.metrics.explain.Dossier;
import crosssell.metrics.explain.Dossier.Part;
import crosssell.metrics.explain.Explanations;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.offer.NextProducts;
import crosssell.metrics.whitespace.Assortment;
import crosssell.metrics.whitespace.Inventory;
import crosssell.metrics.whitespace.Whitespace;
import crosssell.metrics.whitespace.WhitespaceCell;
import crosssell.store.ownership.CustomerPage;
import crosssell.store.ownership.Extracts;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Run;
import crosssell.store.summary.RunContents;
import crosssell.uploads.BadFile;
import crosssell.uploads.SettingsDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Customers as the ownership table has them now, looked at as of a run's date and under that run's settings.
record Customers(Documents documents, OwnershipTable table) {

    static final Parameter LIMIT = Parameter.limit(1000);

    private static final int PAGE = 100;

    /// Of each of a customer's lists. A holding takes half a kilobyte, three where all of its texts are long.
    static final Parameter ELEMENTS = Parameter.limit(5000);

    private static final int ELEMENTS_UNASKED = 500;

    /// A page of customers.
    ///
    /// @param next the cursor of the next page; absent if there is none
    record Page(List<CustomerFacts> customers, @Nullable String next) {}

    /// The page that is asked for by `limit` and `cursor`.
    Page page(Run run, Request request) {
        CustomerPage page =
                table.customers(Cursor.of(request).map(Cursor::row).orElse(null), AnswerData.limit(request, PAGE));
        Extracts extracts = new Extracts(table.extracts());
        return new Page(
                page.customers().stream().map(rows -> rows.facts(extracts)).toList(),
                page.next() == null
                        ? null
                        : Cursor.at(run, request, page.next().text()).toString());
    }

    /// Everything about one customer; of its lists the part that is asked for by `limit` and `cursor`.
    AnswerData one(Run run, Request request) {
        CustomerFacts facts = facts(request.id());
        NextProducts next = new NextProducts(
                FiguresJson.read(documents.document(run, RunContents.MODEL).text(), ConversionModel.class));
        Part part = new Part(
                Cursor.of(request).map(Cursor::offset).orElse(0),
                request.number(ELEMENTS).orElse(ELEMENTS_UNASKED));
        Dossier dossier = new Explanations(withCampaigns(run)).dossier(facts, products(run), next, part);
        int after = part.from() + part.most();
        return new AnswerData.Made(
                FiguresJson.of(dossier),
                after < dossier.counts().longest()
                        ? Cursor.at(run, request, after).toString()
                        : null,
                null);
    }

    /// The whitespace state of each product of the run for each customer of C(t), as the table is now.
    AnswerData grid(Run run, Request request) {
        Calculation calculation = calculation(run);
        Explanations explanations = new Explanations(calculation);
        Whitespace whitespace = new Whitespace(new Assortment(calculation.catalogue()), run.asOf());
        List<ProductId> products = products(run);
        Page page = page(run, request);
        List<GridRow> rows = page.customers().stream()
                .map(explanations::customer)
                .filter(customer -> customer.position() != null)
                .map(customer -> new GridRow(
                        customer.history().customer(),
                        Dimensions.size(
                                customer.history(),
                                customer.day(),
                                calculation.settings().bands()),
                        products.stream()
                                .map(whitespace.cells(Inventory.of(customer)))
                                .toList()))
                .toList();
        return new AnswerData.Made(
                FiguresJson.of(new Grid(products, rows)),
                page.next(),
                () -> FiguresJson.of(
                        rows.stream().map(row -> row.cells(products)).toList()));
    }

    /// The whitespace state of each product for each customer.
    ///
    /// @param products by name
    record Grid(List<ProductId> products, List<GridRow> customers) {}

    /// The whitespace state of each product for one customer.
    ///
    /// @param segment its size
    /// @param states one per product
    record GridRow(CustomerId customer, String segment, List<WhitespaceCell> states) {

        /// The row of a table with a column per product.
        Map<String, Object> cells(List<ProductId> products) {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("customer", customer);
            cells.put("segment", segment);
            for (int i = 0; i < states.size(); i++) {
                cells.put("states." + products.get(i), states.get(i));
            }
            return cells;
        }
    }

    /// The products that had an active owner in the run.
    private List<ProductId> products(Run run) {
        return documents.products(run).stream().map(ProductId::new).toList();
    }

    private CustomerFacts facts(String id) {
        if (id.isBlank() || !id.strip().equals(id) || id.length() > 256) {
            throw Problems.unknownCustomer(id);
        }
        return table.customer(new CustomerId(id))
                .orElseThrow(() -> Problems.unknownCustomer(id))
                .facts(new Extracts(table.extracts()));
    }

    /// The run's calculation over the catalogue that the table has now.
    Calculation calculation(Run run) {
        return new Calculation(settings(run), table.catalogue(), run.asOf());
    }

    /// The same with the campaigns too.
    Calculation withCampaigns(Run run) {
        return new Calculation(settings(run), table.catalogue(), table.effort(), run.asOf());
    }

    private Settings settings(Run run) {
        try {
            return SettingsDocument.parse(new String(
                            documents.document(run, RunContents.SETTINGS).text(), UTF_8))
                    .metrics();
        } catch (BadFile e) {
            throw new IllegalStateException("the settings of run " + run.id() + " cannot be read", e);
        }
    }
}
