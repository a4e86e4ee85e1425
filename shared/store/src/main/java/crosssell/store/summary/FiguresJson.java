package crosssell.store.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.explain.Dossier;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Mix;
import crosssell.metrics.figure.Opportunities;
import crosssell.metrics.figure.Opportunity;
import crosssell.metrics.figure.Pair;
import crosssell.metrics.figure.Revenue;
import crosssell.metrics.figure.Segment;
import crosssell.metrics.figure.Sensitivity;
import crosssell.metrics.figure.Summary;
import crosssell.metrics.figure.TimeToSecondProduct;
import crosssell.metrics.figure.TrendPoint;
import crosssell.metrics.figure.Velocity;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Benchmark;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Sku;
import crosssell.metrics.offer.NextProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Figures as the JSON that other programs read: the same figures give the same bytes.
///
/// Fields come in the order of their records; a headline lies on one level with what it belongs to; undefined is
/// `null` and always written; ids are strings, money is a number with its exact decimals, dates are ISO, words of
/// an enum lower case (`not_reached`).
///
/// Source: docs/definitions.md, "What every figure means".
public final class FiguresJson {

    /// Shared with the tests that describe what it writes.
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(YearMonth.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance))
            .addMixIn(CustomerId.class, Text.class)
            .addMixIn(ProductId.class, Text.class)
            .addMixIn(Sku.class, Text.class)
            .addMixIn(Money.class, Decimal.class)
            .addMixIn(Summary.class, WithHeadline.class)
            .addMixIn(TrendPoint.class, WithHeadline.class)
            .addMixIn(Segment.class, WithHeadline.class)
            .addMixIn(Velocity.class, OverallFirst.class)
            .addMixIn(Velocity.ByValue.class, WithTimeToSecond.class)
            .addMixIn(Revenue.Movements.class, Renamed.class)
            .addMixIn(ConversionModel.class, AsStored.class)
            .addMixIn(Opportunities.class, AllOfThem.class)
            .addMixIn(Opportunity.class, WithNextProduct.class)
            .addMixIn(Dossier.Offer.class, WithNextProduct.class)
            .addMixIn(Sensitivity.Variant.class, WithHeadline.class)
            .addMixIn(Benchmark.Metric.class, Figure.class)
            .build();

    /// The name of the document with all pairs.
    public static final String PAIRS = "pairs";

    private FiguresJson() {}

    /// The JSON of [Figures], of a part of them, or of any other value by the same rules.
    public static byte[] of(@Nullable Object figures) {
        try {
            return MAPPER.writeValueAsBytes(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// The figures cut into the documents that a run publishes, by name: `summary`, `trend`, `segments/size`,
    /// `products`, `pairs` (all), `pairs/00000` (those of the first base by name), `matrix`, `velocity/overall`,
    /// `velocity/by/size`, `within`, `cohorts/year`, `paths/paths`, `mix/month` (all dimensions),
    /// `mix/month/size` (that one), `attribution` (all models), `attribution/linear` (that one), `opportunities/all`,
    /// `opportunities/00000` (those of the first product by name), `opportunities/model` and so on. Each is what one
    /// question to the API reads, and is written when it is asked for.
    public static Map<String, byte[]> documents(Figures figures) {
        SortedMap<String, Supplier<byte[]>> documents = new TreeMap<>();
        documents.put("summary", () -> of(figures.summary()));
        documents.put("trend", () -> of(figures.trend()));
        figures.segments().forEach((dimension, values) -> documents.put("segments/" + dimension, () -> of(values)));
        documents.put("products", () -> of(figures.products()));
        documents.put(PAIRS, () -> of(figures.pairs()));
        SortedMap<ProductId, List<Pair>> byBase =
                figures.pairs().stream().collect(Collectors.groupingBy(Pair::base, TreeMap::new, Collectors.toList()));
        putEach(documents, figures.matrix().products(), FiguresJson::pairsOf, byBase);
        documents.put("matrix", () -> of(figures.matrix()));
        documents.put("velocity/overall", () -> of(figures.velocity().overall()));
        figures.velocity().by().forEach((dimension, by) -> documents.put("velocity/by/" + dimension, () -> of(by)));
        documents.put("within", () -> of(figures.within()));
        documents.put("cohorts/year", () -> of(figures.cohorts().year()));
        documents.put("cohorts/quarter", () -> of(figures.cohorts().quarter()));
        documents.put("cohorts/month", () -> of(figures.cohorts().month()));
        documents.put("paths/paths", () -> of(figures.paths().paths()));
        documents.put("paths/transitions", () -> of(figures.paths().transitions()));
        documents.put("paths/stepUp", () -> of(figures.paths().stepUp()));
        documents.put("revenue", () -> of(figures.revenue()));
        documents.put("retention", () -> of(figures.retention()));
        putMix(documents, "mix/month", figures.mix().month());
        putMix(documents, "mix/year", figures.mix().year());
        documents.put("efficiency", () -> of(figures.efficiency()));
        documents.put("attribution", () -> of(figures.attribution()));
        for (Model model : Model.values()) {
            documents.put(
                    "attribution/" + model.name().toLowerCase(Locale.ROOT),
                    () -> of(figures.attribution().only(model)));
        }
        documents.put("campaigns", () -> of(figures.campaigns()));
        documents.put("opportunities/all", () -> of(figures.opportunities()));
        documents.put("opportunities/model", () -> of(figures.opportunities().model()));
        putEach(
                documents,
                figures.whitespace().products(),
                FiguresJson::opportunitiesOf,
                figures.opportunities().byProduct());
        documents.put("whitespace", () -> of(figures.whitespace()));
        documents.put("readiness", () -> of(figures.readiness()));
        documents.put("forecast", () -> of(figures.forecast()));
        documents.put("scenario", () -> of(figures.scenario()));
        documents.put("sensitivity", () -> of(figures.sensitivity()));
        documents.put("quality", () -> of(figures.quality()));
        return new LazyDocuments(documents);
    }

    /// Puts the list of each product that has one, named by its place.
    private static void putEach(
            SortedMap<String, Supplier<byte[]>> documents,
            List<ProductId> products,
            IntFunction<String> name,
            SortedMap<ProductId, ? extends List<?>> lists) {
        for (int place = 0; place < products.size(); place++) {
            List<?> list = lists.get(products.get(place));
            if (list != null) {
                documents.put(name.apply(place), () -> of(list));
            }
        }
    }

    private static void putMix(SortedMap<String, Supplier<byte[]>> documents, String name, Mix.Change since) {
        documents.put(name, () -> of(since));
        since.dimensions().forEach((dimension, effects) -> {
            SortedMap<String, Mix.@Nullable Effects> alone = new TreeMap<>();
            alone.put(dimension, effects);
            documents.put(name + "/" + dimension, () -> of(new Mix.Change(since.from(), alone)));
        });
    }

    /// The name of the document with the pairs of one base. A place rather than a name, because a product's name
    /// may be longer than a sort key.
    ///
    /// @param place the base's place among the matrix's products, from 0
    public static String pairsOf(int place) {
        return PAIRS + "/%05d".formatted(place);
    }

    /// The name of the document with the offers of one product, by its place among the whitespace's products, from 0.
    public static String opportunitiesOf(int place) {
        return "opportunities/%05d".formatted(place);
    }

    /// The figure that a document was written from.
    ///
    /// @throws UncheckedIOException if it was written from no such figure
    public static <T> T read(byte[] json, Class<T> figure) {
        try {
            return MAPPER.readValue(json, figure);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is no " + figure.getSimpleName(), e);
        }
    }

    interface Text {
        @JsonValue
        String value();
    }

    interface Decimal {
        @JsonValue
        BigDecimal toBigDecimal();
    }

    interface WithHeadline {
        @JsonUnwrapped
        Headline headline();
    }

    @JsonDeserialize(using = StoredModel.class)
    interface AsStored {}

    interface AllOfThem {
        @JsonValue
        List<Opportunity> all();
    }

    interface WithNextProduct {
        @JsonUnwrapped
        NextProduct next();
    }

    @JsonPropertyOrder({"overall", "by"})
    interface OverallFirst {}

    interface WithTimeToSecond {
        @JsonUnwrapped
        TimeToSecondProduct timeToSecond();
    }

    interface Renamed {
        @JsonProperty("new")
        Money newCustomers();
    }

    interface Figure {
        @JsonValue
        String figure();
    }
}
