package crosssell.act;

/// Starts computations of figures.
public interface Recomputes {

    /// Has one done when its turn has come, now and then two. Nothing is known yet of how it ends.
    void start(RecomputeOrder order);
}
