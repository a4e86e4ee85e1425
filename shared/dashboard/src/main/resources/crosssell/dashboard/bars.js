// Horizontal bars: a row per name with a bar per series, side by side or stacked, with intervals and figures written on.
// Horizontal because names are long and phones are narrow.

import {BESIDE, colours, legendRows, lettering, lying, rowAxis, valueAxis, widest, widthOf} from './chart.js';

const THICK = 18;

/** About how wide a figure's chart will be. */
const about = wide => Math.min(globalThis.innerWidth - 70, wide ? 1200 : 520);

/**
 * A chart of bars. `series` are {name, colour?, bars}, a bar for each name: {to, from?, low?, high?, text?, colour?}; `colour` picks one
 * from `colours()`. `stacked` puts them end to end. `write` writes the axis; `hover(row, series)` is the tooltip; `wide` is that of the
 * figure. An undefined bar (`to` null) is only its text.
 */
export const bars = ({says, names, series, stacked = false, wide = false, write, hover, axis = {}}) => {
  const lanes = stacked ? 1 : series.length;
  const top = series.length > 1 ? 14 + 24 * legendRows(series.map(each => each.name), about(wide)) : 10;
  const right = stacked ? BESIDE : Math.max(BESIDE, 12 + widest(series.flatMap(each => each.bars.map(bar => bar.text ?? ''))));
  return {
    says, height: top + 36 + names.length * Math.max(lanes * (THICK + 2) + 14, 36),
    lowest: top + 36 + names.length * (lanes * (THICK + 2) + 6),
    option: width => ({
      grid: {left: 8, right, top, bottom: 8, containLabel: true},
      legend: series.length > 1 ? {data: series.map(each => each.name)} : undefined,
      tooltip: {trigger: 'item', formatter: ({value, seriesIndex}) => hover(value[0], seriesIndex)},
      xAxis: valueAxis(write, {axisLabel: {color: colours().quiet, formatter: write, hideOverlap: true}, splitNumber: width > 480 ? 4 : 3, ...axis}),
      yAxis: rowAxis(names, width),
      series: (stacked ? afterOneAnother(series) : series).map((each, lane) => one(each, lane, stacked ? 0 : lane, lanes, stacked)),
    }),
  };
};

function afterOneAnother(series) {
  const ends = series[0].bars.map(() => 0);
  return series.map(each => ({...each, bars: each.bars.map((bar, row) => ({...bar, from: ends[row], to: ends[row] += bar.to}))}));
}

function one({name, colour, bars: all}, index, lane, lanes, stacked) {
  const shades = colours();
  const own = colour?.(shades) ?? shades.series[index % shades.series.length];
  return {
    name, type: 'custom', itemStyle: {color: own}, encode: {x: [1, 2, 3, 4], y: 0},
    data: all.map(({from = 0, to, low = null, high = null}, row) => [row, from, to, low, high]),
    renderItem: (params, api) => drawn(all[api.value(0)], lane, lanes, stacked, {own, ...shades}, params.coordSys, api),
  };
}

function drawn(bar, lane, lanes, stacked, shades, room, api) {
  const x = value => api.coord([value, api.value(0)])[0];
  const y = api.coord([0, api.value(0)])[1] + (lane - (lanes - 1) / 2) * (THICK + 2);
  // Where bars are side by side, the whole lane responds to the pointer, however short the bar.
  const touched = stacked ? [] : [rect(room.x, y, room.width, {fill: 'transparent'})];
  if ((bar.to ?? null) === null) return {type: 'group', children: [...touched, text(bar.text ?? '–', room.x + 4, y, 'left', shades.quiet)]};
  const [x0, x1] = [x(api.value(1)), x(api.value(2))];
  const least = bar.to === (bar.from ?? 0) ? 0 : 1;
  const box = rect(Math.min(x0, x1), y, Math.max(Math.abs(x1 - x0), least),
    {fill: bar.colour?.(shades) ?? shades.own, stroke: shades.card, lineWidth: stacked ? 1 : 0});
  const ends = (bar.low ?? null) === null || (bar.high ?? null) === null ? [] : [x(bar.low), x(bar.high)];
  return {type: 'group', children: [
    ...touched, box, ...whisker(ends, y, shades), ...label(bar.text, [x0, x1, ...ends], [x0, x1], y, stacked, shades)]};
}

const rect = (x, y, width, style) => ({type: 'rect', shape: {x, y: y - THICK / 2, width, height: THICK}, style});

/** An interval: a line with end caps, outlined to stand out from the bar in light and dark. */
function whisker([x0, x1], y, {ink, card}) {
  if (x0 === undefined) return [];
  const shape = {pathData: lying(x0, x1, y), x: 0, y: 0};
  return [[card, 4], [ink, 1.5]].map(([stroke, lineWidth]) => ({type: 'path', silent: true, shape, style: {stroke, lineWidth, fill: 'none'}}));
}

const text = (words, x, y, align, fill) => ({type: 'text', silent: true,
  style: {text: words, x, y, align, verticalAlign: 'middle', fill, ...lettering()}});

/** A bar's figure: to its right, where the chart keeps room; inside it if bars are stacked and it fits. */
function label(words, reach, [x0, x1], y, stacked, {ink, card}) {
  if (!words) return [];
  if (!stacked) return [text(words, Math.max(...reach) + 5, y, 'left', ink)];
  return Math.abs(x1 - x0) < widthOf(words) + 6 ? [] : [text(words, (x0 + x1) / 2, y, 'center', card)];
}
