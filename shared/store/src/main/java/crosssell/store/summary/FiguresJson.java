package crosssell.store.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import crosssell.metrics.explain.Dossier;
import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Opportunities;
import crosssell.metrics.figure.Opportunity;
import crosssell.metrics.figure.Revenue;
import crosssell.metrics.figure.Segment;
import crosssell.metrics.figure.Sensitivity;
import crosssell.metrics.figure.Summary;
import crosssell.metrics.figure.TimeToSecondProduct;
import crosssell.metrics.figure.TrendPoint;
import crosssell.metrics.figure.Velocity;
import crosssell.metrics.model.Benchmark;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Sku;
import crosssell.metrics.offer.NextProduct;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
            .addMixIn(Opportunities.class, AllOfThem.class)
            .addMixIn(Opportunity.class, WithNextProduct.class)
            .addMixIn(Dossier.Offer.class, WithNextProduct.class)
            .addMixIn(Sensitivity.Variant.class, WithHeadline.class)
            .addMixIn(Benchmark.Metric.class, Figure.class)
            .build();

    private FiguresJson() {}

    /// The JSON of figures, of a part of them, or of any other value by the same rules.
    public static byte[] of(@Nullable Object figures) {
        try {
            return MAPPER.writeValueAsBytes(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// Writes the same to `out`, which stays open.
    static void write(Object figures, OutputStream out) throws IOException {
        MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, figures);
    }

    /// The figure that a document was written from.
    ///
    /// @throws UncheckedIOException if it was written from no such figure
    public static <T> T read(byte[] json, Class<T> figure) {
        try {
            return MAPPER.readValue(json, figure);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is not a " + figure.getSimpleName(), e);
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
