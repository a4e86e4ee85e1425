/// What forecasts and rankings of earlier dates would have said, held against what came.
@NullMarked
package crosssell.metrics.backtest;

import org.jspecify.annotations.NullMarked;
