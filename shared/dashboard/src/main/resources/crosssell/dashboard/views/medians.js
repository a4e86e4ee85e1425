// The median time to the second product of each value of a dimension, with its limits.

import {colours, endAxis, ranges, rowAxis, tip, valueAxis} from '../chart.js';
import {figure} from '../figure.js';
import {count, days, interval, words} from '../format.js';
import {verdict} from '../scope.js';
import {ends} from '../table.js';

export const limits = time => ({low: time.medianLow, high: time.medianHigh});
export const medianRange = time => time.benchmarks.find(each => each.metric === 'medianDays');
export const published = ({low, high, source}) => `${count(low)} to ${days(high)} (${source})`;

const written = value => value === null ? 'not reached' : count(value);

export function medians(values, {state, few}) {
  const by = words(state.by);
  const reached = values.filter(each => each.medianDays !== null);
  return figure({
    title: `Median by ${by}`, about: 'median',
    note: `Dot: days after which half are expected to have a second product. Line: 95 % limits, an arrow if there is no upper limit.${
      values.some(medianRange) ? ' Shaded: the published range.' : ''}`,
    chart: reached.length > 0 ? {
      says: `Median days to the second product by ${by}`, height: 60 + Math.max(3, values.length) * 36, option: width => dots(values, width)} : undefined,
    table: {
      rows: values, few,
      columns: [
        {title: by, value: row => row.value, text: words},
        {title: 'Started', value: row => row.starters, text: count, small: row => row.starters < few},
        {title: 'Second product', value: row => row.adopters, text: count},
        {title: 'Median days', value: row => row.medianDays, text: value => value === null ? 'not reached' : count(value)},
        ends('95 %', row => limits(row), count),
        {title: 'Pace', value: row => row.pace, text: words, kind: 'text'},
        {title: 'Published range', value: row => medianRange(row) ? verdict(medianRange(row)) : '', kind: 'text',
          text: (where, row) => where && `${where} ${published(medianRange(row))}`},
        {title: 'Median days of those with one', value: row => row.adopterMedianDays, text: count}],
    },
    empty: 'No customer’s start is known as of this date.',
  });
}

function dots(values, width) {
  const {ink, quiet, series} = colours();
  const most = 1.1 * Math.max(...values.flatMap(each => [each.medianDays, each.medianLow, each.medianHigh, medianRange(each)?.high ?? 0]));
  return {
    tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, formatter: ([{dataIndex}]) => told(values[dataIndex])},
    xAxis: valueAxis(count, {min: 0, max: Math.ceil(most / 100) * 100, name: 'days', nameLocation: 'middle', nameGap: 26,
      axisLabel: {color: quiet, formatter: count, hideOverlap: true, showMaxLabel: false}}),
    yAxis: [
      rowAxis(values.map(each => words(each.value)), width),
      endAxis(values.map(each => written(each.medianDays)))],
    grid: {left: 8, right: 16, top: 8, bottom: 28, containLabel: true},
    series: [
      ranges(values.map(medianRange), 26),
      {type: 'custom', silent: true, z: 2, tooltip: {show: false}, data: values.map((_, i) => [i]), encode: {y: 0},
        renderItem: (place, api) => line(limits(values[api.value(0)]), place, api, ink)},
      {type: 'scatter', symbolSize: 12, z: 3, itemStyle: {color: series[0], opacity: 1}, data: values.map(each => each.medianDays ?? NaN)}],
  };
}

const told = time => tip(words(time.value), `median ${written(time.medianDays)} (95 %: ${interval(limits(time), count)})`, `pace ${words(time.pace)}`,
  `${count(time.adopters)} of ${count(time.starters)} who started have a second product`,
  medianRange(time) ? `${verdict(medianRange(time))} ${published(medianRange(time))}` : []);

/** A line from limit to limit, or an arrow to the end of the axis if there is no upper limit. */
function line({low, high}, {coordSys}, api, colour) {
  if (low === null) return null;
  const [x0, y] = api.coord([low, api.value(0)]);
  const end = coordSys.x + coordSys.width;
  const x1 = high === null ? end : api.coord([high, api.value(0)])[0];
  const head = high === null ? `M${x1 - 6} ${y - 5}L${x1} ${y}L${x1 - 6} ${y + 5}` : `M${x1} ${y - 5}V${y + 5}`;
  const pathData = `M${x0} ${y}H${x1}M${x0} ${y - 5}V${y + 5}${head}`;
  return {type: 'path', shape: {x: 0, y: 0, pathData}, style: {stroke: colour, lineWidth: 1.5, fill: 'none'}};
}
