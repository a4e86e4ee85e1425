// The rate of each value of a dimension, with its interval and the published range.

import {colours, endAxis, ranges, rowAxis, tip, valueAxis, whiskers} from '../chart.js';
import {figure} from '../figure.js';
import {count, interval, money, parts, percent, percentTick, ratio, words} from '../format.js';
import {verdict} from '../scope.js';
import {ends} from '../table.js';

export const segments = {
  name: 'segments',
  title: 'Segments',
  needs: () => ({}),
  report: ({segments: all, state}) => Object.keys(all).sort((a, b) => (b === state.by) - (a === state.by)).map(by => ({by})),
  draw: (_, {segments: all, state, few}) => [rates(all[state.by] ?? [], words(state.by), few)],
};

const benchmark = row => row.benchmarks.find(each => each.metric === 'crossSellRate');

function rates(rows, by, few) {
  return figure({
    title: `Cross-sell rate by ${by}`, about: 'segments', wide: true,
    note: rows.some(benchmark) ? 'Bars: the rate. Lines: its 95 % interval. Shaded: the published range for the segment.' : 'Bars: the rate. Lines: its 95 % interval.',
    chart: {
      says: `Cross-sell rate by ${by} with intervals`, height: Math.max(200, 60 + 44 * rows.length),
      option: width => ({
        tooltip: {trigger: 'item', formatter: ({dataIndex}) => {
          const row = rows[dataIndex];
          const usual = benchmark(row);
          return tip(words(row.value), `${percent(row.crossSellRate.rate)} (${interval(row.crossSellRate)})`, parts(row.crossSellRate),
            usual ? `${verdict(usual)} ${percent(usual.low)} to ${percent(usual.high)} (${usual.source})` : []);
        }},
        xAxis: valueAxis(percentTick, {max: 1}),
        yAxis: [rowAxis(rows.map(row => words(row.value)), width), endAxis(rows.map(row => percent(row.crossSellRate.rate)))],
        series: [
          ranges(rows.map(benchmark), 32),
          {type: 'bar', barMaxWidth: 18, z: 2, itemStyle: {color: colours().series[0]}, data: rows.map(row => row.crossSellRate.rate)},
          whiskers(rows.map(row => row.crossSellRate), {flat: true})],
      }),
    },
    table: {
      rows, few, open: true,
      columns: [
        {title: by, value: row => row.value, text: words},
        {title: 'Customers', value: row => row.customers, text: count},
        {title: 'Two or more', value: row => row.multiProductCustomers, text: count},
        {title: 'Rate', value: row => row.crossSellRate.rate, text: percent, shade: row => row.crossSellRate.rate, small: row => row.customers < few},
        ends('95 %', row => row.crossSellRate),
        {title: 'Published range', value: row => benchmark(row) ? verdict(benchmark(row)) : '', kind: 'text',
          text: (where, row) => where && `${where} ${percent(benchmark(row).low)} to ${percent(benchmark(row).high)}`},
        {title: 'Earned', value: row => row.earnedCrossSellRate.rate, text: percent},
        {title: 'Products each', value: row => row.productsPerCustomer, text: ratio},
        {title: 'MRR', value: row => row.mrr, text: money},
        {title: 'Cross-sold share', value: row => row.mrrCrossSoldShare, text: percent, apart: [['of it cross-sold', row => row.mrrCrossSoldShare]]}],
    },
  });
}
