// The headline, what moved, and the trend.

import {band, colours, nameAxis, tip, valueAxis} from '../chart.js';
import {element} from '../dom.js';
import {card, figure, listed} from '../figure.js';
import {count, countChange, days, interval, money, moneyChange, month, parts, percent, percentTick, points, ratio, ratioChange, unbroken} from '../format.js';
import {alone, ofAll, verdict, who} from '../scope.js';
import {said, wants} from '../sentences.js';
import {ends} from '../table.js';

export const overview = {
  name: 'overview',
  title: 'Overview',
  needs: ({as_of, by}, {narrowed}) => ({
    quality: ['/v1/quality', {as_of}], trend: ['/v1/trend', {as_of}], mix: ['/v1/mix', {as_of}], revenue: ['/v1/revenue', {as_of}],
    retention: ['/v1/retention', {as_of}], velocity: ['/v1/velocity', narrowed ? {as_of, by} : {as_of}]}),
  draw: (data, context) => [headline(data, context), moved(data, context), depth(context), trend(data.trend, context)],
};

const sure = rate => rate.rate === null ? null : `95 %: ${interval(rate)}`;

function headline({velocity, quality}, {summary, narrowed}) {
  const shown = narrowed?.headline ?? summary;
  const time = narrowed ? velocity.values.find(each => each.value === narrowed.value) : velocity.overall;
  const {month: m, year: y} = narrowed ? {} : summary.change;
  const since = (change, name, write) => (change?.[name] ?? null) === null ? null : `${write(change[name])} since ${unbroken(change.from)}`;
  const benchmark = shown.benchmarks.find(each => each.metric === 'crossSellRate');
  return element('section', {class: 'wide', 'aria-label': 'Headline'},
    element('h2', {}, `Headline, ${who(narrowed)}`),
    wants(quality),
    element('div', {class: 'cards'},
      card('Cross-sell rate', 'crossSellRate', percent(shown.crossSellRate.rate), sure(shown.crossSellRate),
        benchmark ? `${verdict(benchmark)} ${percent(benchmark.low)} to ${percent(benchmark.high)} (${benchmark.source})` : null,
        since(m, 'crossSellRate', points), since(y, 'crossSellRate', points)),
      card('Earned rate', 'earned', percent(shown.earnedCrossSellRate.rate), sure(shown.earnedCrossSellRate),
        shown.landBreadth.rate === null ? null : `bought together at the start: ${percent(shown.landBreadth.rate)}`,
        since(m, 'earnedCrossSellRate', points), since(y, 'earnedCrossSellRate', points)),
      card('Products per customer', 'productsPerCustomer', ratio(shown.productsPerCustomer), since(m, 'productsPerCustomer', ratioChange),
        since(y, 'productsPerCustomer', ratioChange)),
      card('Customers', 'customers', count(shown.customers), `${count(shown.multiProductCustomers)} with two or more products`,
        since(m, 'customers', countChange), since(y, 'customers', countChange)),
      card('MRR', 'mrr', money(shown.mrr), `${money(shown.mrrCrossSold)}${shown.mrrCrossSoldShare === null ? '' : ` (${percent(shown.mrrCrossSoldShare)})`} cross-sold`,
        since(m, 'mrr', moneyChange), since(y, 'mrr', moneyChange)),
      card('Median time to second product', 'median', !time?.starters ? '–' : time.medianDays === null ? 'not reached' : days(time.medianDays),
        (time?.medianLow ?? null) === null ? null : `95 %: ${interval({low: time.medianLow, high: time.medianHigh}, count)}`,
        time?.starters ? `${count(time.adopters)} of ${count(time.starters)} who started have one` : null)));
}

const moved = (data, context) => element('section', {'aria-label': 'In words'},
  element('h2', {}, 'In words'), context.narrowed ? element('p', {class: 'hint'}, ofAll(context)) : null,
  listed(said(data, context)));

function trend(months, {narrowed}) {
  const names = months.map(each => each.asOf.slice(0, 7));
  const rates = name => months.map(each => each[name].rate);
  return figure({
    title: 'Trend', about: 'trend', wide: true, note: narrowed ? 'All customers: the trend is not available by segment.' : undefined,
    chart: {
      says: 'Cross-sell rate and earned rate at each month’s end', height: 320,
      option: () => ({
        legend: {data: ['cross-sell rate', 'earned rate']},
        tooltip: {trigger: 'axis', formatter: ([{dataIndex}]) => {
          const at = months[dataIndex];
          return tip(month(at.asOf), `cross-sell rate ${percent(at.crossSellRate.rate)} (${interval(at.crossSellRate)})`,
            parts(at.crossSellRate), `earned rate ${percent(at.earnedCrossSellRate.rate)}`);
        }},
        xAxis: nameAxis(names), yAxis: valueAxis(percentTick),
        series: [
          ...band('95 %', months.map(each => each.crossSellRate.low), months.map(each => each.crossSellRate.high), colours().series[0]),
          {name: 'cross-sell rate', type: 'line', symbol: 'none', lineStyle: {width: 2.5}, itemStyle: {color: colours().series[0]}, data: rates('crossSellRate')},
          {name: 'earned rate', type: 'line', symbol: 'none', lineStyle: {type: 'dashed'}, itemStyle: {color: colours().series[1]}, data: rates('earnedCrossSellRate')}],
      }),
    },
    table: {
      rows: [...months].reverse(),
      columns: [
        {title: 'Month’s end', value: row => row.asOf},
        {title: 'Customers', value: row => row.customers, text: count},
        {title: 'Two or more', value: row => row.multiProductCustomers, text: count},
        {title: 'Rate', value: row => row.crossSellRate.rate, text: percent},
        ends('95 %', row => row.crossSellRate),
        {title: 'Earned', value: row => row.earnedCrossSellRate.rate, text: percent},
        {title: 'Products each', value: row => row.productsPerCustomer, text: ratio},
        {title: 'MRR', value: row => row.mrr, text: money}],
    },
  });
}

function depth({summary, narrowed}) {
  const rows = (narrowed?.headline ?? summary).depth;
  return figure({
    title: 'Depth', about: 'depth', narrowedTo: alone(narrowed), note: `Of ${who(narrowed)}.`,
    chart: {
      says: 'Share of customers with at least N products',
      option: () => ({
        tooltip: {trigger: 'item', formatter: ({dataIndex}) => tip(`${rows[dataIndex].atLeast} or more`, percent(rows[dataIndex].customers.rate), parts(rows[dataIndex].customers))},
        xAxis: nameAxis(rows.map(row => `${row.atLeast}+`)), yAxis: valueAxis(percentTick, {max: 1}),
        series: [{type: 'bar', barMaxWidth: 56, data: rows.map(row => row.customers.rate)}],
      }),
    },
    table: {
      rows,
      columns: [
        {title: 'Products', value: row => row.atLeast, text: value => `${value} or more`},
        {title: 'Customers', value: row => row.customers.numerator, text: count},
        {title: 'Of all', value: row => row.customers.rate, text: percent},
        ends('95 %', row => row.customers)],
    },
  });
}
