package crosssell.metrics.offer;

/// The number of customers exposed to each product and the number who acquired it, by the product's place in the model.
interface ExposureCounts {

    long exposed(int place);

    long converted(int place);

    /// Adds the counts of all products to these arrays.
    void addTo(long[] exposed, long[] converted);
}
