/// Backtests: what forecasts and rankings of earlier dates would have said, compared with what happened.
@NullMarked
package crosssell.metrics.backtest;

import org.jspecify.annotations.NullMarked;
