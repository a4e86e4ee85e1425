// The share still without a second product, as step lines over the months since the start, with the number at risk in rows under the axis.

import {BESIDE, colours, legendRows, tip, valueAxis} from '../chart.js';
import {count, days, interval, percent, percentTick} from '../format.js';
import {ends} from '../table.js';

const MONTH = 30.4375;
const YEAR = 12 * MONTH;
const DASHES = ['solid', 'dashed', 'dotted', [10, 3, 2, 3], [14, 4], [3, 6], [10, 3, 2, 3, 2, 3], [2, 2, 8, 2]];

/** Bands of more lines would hide each other. */
const MOST_BANDS = 4;

const HAVE = 'have one (churn competing)';

const ROW = 20;
const BELOW = 30;

/** A curve up to the last point with anybody at risk. */
export const seen = curve => curve.slice(0, curve.findLastIndex(point => point.atRisk > 0) + 1);

/** The height of a chart of `lines` lines. */
export const height = lines => 340 + lines * ROW + (lines > MOST_BANDS ? 2 * ROW : 0);

/** The columns of a curve's table. */
export const points = few => [
  {title: 'Month', value: row => row.month, text: count},
  {title: 'Day', value: row => row.day, text: count},
  {title: 'At risk', value: row => row.atRisk, text: count},
  {title: 'Still without', value: row => row.waiting, text: percent, small: row => row.atRisk < few},
  ends('95 %', row => row),
  {title: 'Have one, churn competing', value: row => row.incidence, text: percent}];

/** A chart of lines {name, curve, full, median}: `curve` as far as seen, `full` as given; with `incidence`, also that. */
export function survival(lines, {incidence = false, width}) {
  const {quiet, line, series} = colours();
  const end = Math.max(1, Math.ceil((Math.max(...lines.map(({curve}) => curve.at(-1).month))) / 12)) * YEAR;
  const named = !incidence;
  const rows = lines.map((each, i) => atRisk(each, i, end));
  const waits = incidence ? 'still without' : null;
  const legend = incidence ? [waits, HAVE] : lines.map(({name}) => name);
  return {
    legend: {data: legend, itemWidth: 28, itemStyle: {opacity: 0}},
    grid: {left: named ? 118 : 76, right: BESIDE, top: 22 + 18 * legendRows(legend, width - 12 * legend.length), bottom: BELOW + 16 + lines.length * ROW},
    tooltip: {trigger: 'axis', formatter: ([{value: [day]}]) => told(lines, day, incidence)},
    xAxis: [
      valueAxis(day => count(Math.round(day / MONTH)), {
        min: 0, max: end, interval: YEAR, splitLine: {show: false}, axisLine: {show: true, lineStyle: {color: line}},
        name: 'months', nameLocation: 'start', nameGap: 28, nameTextStyle: {color: quiet, verticalAlign: 'top', padding: [9, 0, 0, 0]}}),
      ...rows],
    yAxis: valueAxis(percentTick, {min: 0, max: 1, interval: 0.25, axisLine: {show: false}, axisTick: {show: false}}),
    series: [
      ...lines.flatMap((each, i) => lines.length > MOST_BANDS ? [] : [limitsBand(each.curve, series[i])]),
      ...lines.map((each, i) => ({
        name: waits ?? each.name, type: 'line', step: 'end', symbol: 'none', z: 3, itemStyle: {color: series[i]},
        lineStyle: {width: 2.2, type: DASHES[i]}, data: each.curve.map(point => [point.day, point.waiting]),
        markLine: i === 0 ? marks(incidence ? each.median : null, end) : undefined})),
      ...(incidence ? [{name: HAVE, type: 'line', step: 'end', symbol: 'none', itemStyle: {color: series[1]}, lineStyle: {width: 2, type: 'dashed'},
        data: lines[0].curve.map(point => [point.day, point.incidence])}] : []),
      {type: 'scatter', silent: true, symbolSize: 9, z: 4, tooltip: {show: false},
        data: lines.map((each, i) => ({value: [each.median ?? NaN, 0.5], itemStyle: {color: series[i]}})).filter(({value: [at]}) => at <= end)}],
  };
}

/** A row of numbers under the axis, at its ticks. */
function atRisk({name, full}, i, end) {
  const {quiet} = colours();
  return {
    type: 'value', min: 0, max: end, interval: YEAR, position: 'bottom', offset: BELOW + i * ROW, name, nameLocation: 'start', nameGap: 28,
    nameTruncate: {maxWidth: 84}, nameTextStyle: {color: quiet, verticalAlign: 'top', padding: [9, 0, 0, 0]},
    axisLine: {show: false}, axisTick: {show: false}, splitLine: {show: false}, axisPointer: {show: false},
    axisLabel: {color: quiet, formatter: day => count(full[Math.round(day / MONTH)]?.atRisk)},
  };
}

/** The line at one half, and the median if there is one curve. */
function marks(median, end) {
  const {ink, quiet} = colours();
  const label = {formatter: `median ${days(median)}`, color: ink, position: 'end', align: median < end / 2 ? 'left' : 'right'};
  return {silent: true, symbol: 'none', lineStyle: {color: quiet, type: 'dotted'}, data: [
    {yAxis: 0.5, label: {show: false}},
    ...(median === null ? [] : [{xAxis: median, label}])]};
}

/** The limits, as one stepped shape. */
function limitsBand(curve, colour) {
  const known = curve.filter(point => point.low !== null && point.high !== null);
  const steps = side => known.flatMap((point, i) => [[point.day, known[Math.max(0, i - 1)][side]], [point.day, point[side]]]);
  return {
    type: 'custom', silent: true, z: 1, tooltip: {show: false}, data: known.length > 1 ? [[0, 0]] : [],
    renderItem: (_, api) => ({type: 'polygon', shape: {points: [...steps('high'), ...steps('low').reverse()].map(each => api.coord(each))},
      style: {fill: colour, opacity: 0.16}}),
  };
}

function told(lines, day, incidence) {
  const month = Math.round(day / MONTH);
  const at = lines.map(({name, curve}) => [name, curve[month]]).filter(([, point]) => point);
  return tip(`After ${count(month)} months`, at.flatMap(([name, point]) => {
    const without = `${percent(point.waiting)} (${interval(point)})`;
    const left = `${count(point.atRisk)} at risk`;
    return incidence ? [`still without: ${without}`, `${HAVE}: ${percent(point.incidence)}`, left] : `${name}: ${without}, ${left}`;
  }));
}
