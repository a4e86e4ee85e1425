package crosssell.metrics.offer;

/// How many were exposed to each product, and how many of them acquired it, by the product's place in the model.
interface ExposureCounts {

    long exposed(int place);

    long converted(int place);

    /// Adds the counts of all products to these.
    void addTo(long[] exposed, long[] converted);
}
