// MRR movements, the cross-sold part of MRR, and retention of customers with one product and with several.

import {bars} from '../bars.js';
import {colours, nameAxis, tip, valueAxis} from '../chart.js';
import {element} from '../dom.js';
import {card, figure} from '../figure.js';
import {count, interval, money, moneyChange, moneyTick, month, parts, percent, percentTick} from '../format.js';
import {ofAll, saying, spanOf, spans} from '../scope.js';
import {stayed} from '../sentences.js';
import {ends} from '../table.js';
import {waterfall} from '../waterfall.js';

export const revenue = {
  name: 'revenue',
  title: 'Revenue',
  needs: ({as_of}) => ({revenue: ['/v1/revenue', {as_of}], retention: ['/v1/retention', {as_of}], trend: ['/v1/trend', {as_of}]}),
  draw: ({revenue: both, retention, trend}, context) => {
    const period = both[spanOf(context.state)];
    return [bridge(period, context), expansion(period, context), mrr(trend, context), share(trend, context), kept(retention, context)];
  },
};

const MOVEMENTS = [['new', 'new customers'], ['reactivation', 'reactivation'], ['crossSell', 'cross-sell'],
  ['productReactivation', 'product reactivation'], ['upsell', 'upsell'], ['contraction', 'contraction'], ['productChurn', 'product churn'],
  ['churn', 'churn']];

function bridge(period, context) {
  const {from, to, start, end, movements} = period;
  const steps = [{name: `start, ${from}`, level: start}, ...MOVEMENTS.map(([key, name]) => ({name, change: movements[key]})),
    {name: `end, ${to}`, level: end}];
  const {cut, chart} = waterfall({
    says: `MRR from ${from} to ${to}, movement by movement`, steps, write: money, signed: moneyChange, tick: moneyTick,
    hover: row => {
      const {name, level, change} = steps[row];
      return level === undefined
        ? tip(name, moneyChange(change), start ? `${percent(change / start)} of MRR at the start` : []) : tip(name, money(level));
    },
  });
  return figure({
    title: 'MRR bridge', about: 'bridge', wide: true, controls: spans(context), chart,
    note: saying(`After ${from}, through ${to}. Gains have a plus, losses a minus.`, cut && 'The axis does not start at 0.', ofAll(context)),
    empty: 'No MRR at either date.',
    table: {
      rows: start === 0 && end === 0 && MOVEMENTS.every(([key]) => movements[key] === 0) ? [] : steps,
      columns: [
        {title: 'Movement', value: row => row.name},
        {title: 'MRR', value: row => row.level ?? row.change, text: (value, row) => row.level === undefined ? moneyChange(value) : money(value)},
        {title: 'Of MRR at the start', value: row => start ? (row.level ?? row.change) / start : null, text: percent}],
    },
  });
}

const expansion = ({movements, crossSellShareOfExpansion, expansionShareOfMrr, oneTimeCrossSold}, context) =>
  element('section', {class: 'wide', 'aria-label': 'Expansion'},
    element('h2', {}, 'Expansion'),
    element('div', {class: 'cards'},
      card('Cross-sell share of expansion', 'crossSellShare', percent(crossSellShareOfExpansion),
        crossSellShareOfExpansion === null ? 'no expansion in the period' : `${money(movements.crossSell)} of MRR`),
      card('Expansion share of MRR', 'expansionShare', percent(expansionShareOfMrr), 'of MRR at the end'),
      card('One-time, cross-sold', 'oneTime', money(oneTimeCrossSold), 'not part of the bridge')),
    context.narrowed ? element('p', {class: 'hint'}, ofAll(context)) : null);

const months = trend => trend.map(each => each.asOf.slice(0, 7));

function mrr(trend, context) {
  const area = (name, colour, value) => ({
    name, type: 'line', stack: 'mrr', symbol: 'none', itemStyle: {color: colour}, areaStyle: {opacity: 0.35}, data: trend.map(value)});
  return figure({
    title: 'MRR by month', about: 'mrr', note: ofAll(context), empty: 'There has been no MRR.',
    chart: {
      says: 'MRR at each month’s end, cross-sold and from first orders',
      option: () => ({
        legend: {data: ['cross-sold', 'first orders']},
        tooltip: {trigger: 'axis', formatter: ([{dataIndex}]) => {
          const at = trend[dataIndex];
          return tip(month(at.asOf), `MRR ${money(at.mrr)}`, `cross-sold ${money(at.mrrCrossSold)} (${percent(at.mrrCrossSoldShare)})`);
        }},
        xAxis: nameAxis(months(trend)), yAxis: valueAxis(moneyTick),
        series: [area('cross-sold', colours().series[0], each => each.mrrCrossSold),
          area('first orders', colours().series[1], each => each.mrr - each.mrrCrossSold)],
      }),
    },
    table: {
      rows: trend.some(each => each.mrr !== 0) ? [...trend].reverse() : [],
      columns: [
        {title: 'Month’s end', value: row => row.asOf},
        {title: 'MRR', value: row => row.mrr, text: money},
        {title: 'Cross-sold', value: row => row.mrrCrossSold, text: money},
        {title: 'Of customers with several', value: row => row.mrrMultiProduct, text: money}],
    },
  });
}

function share(trend, context) {
  return figure({
    title: 'Cross-sold share of MRR', about: 'crossSoldShare', note: ofAll(context),
    chart: {
      says: 'Cross-sold share of MRR at each month’s end',
      option: () => ({
        tooltip: {trigger: 'axis', formatter: ([{dataIndex}]) => tip(month(trend[dataIndex].asOf), percent(trend[dataIndex].mrrCrossSoldShare))},
        xAxis: nameAxis(months(trend)), yAxis: valueAxis(percentTick, {min: 0}),
        series: [{type: 'line', symbol: 'none', lineStyle: {width: 2.5}, data: trend.map(each => each.mrrCrossSoldShare)}],
      }),
    },
    empty: 'There has been no MRR.',
    table: {
      rows: trend.some(each => each.mrrCrossSoldShare !== null) ? [...trend].reverse() : [],
      columns: [
        {title: 'Month’s end', value: row => row.asOf},
        {title: 'Cross-sold share', value: row => row.mrrCrossSoldShare, text: percent},
        {title: 'Share of customers with several', value: row => row.mrrMultiProductShare, text: percent}],
    },
  });
}

const MEASURES = [['logo churn', group => group.logoChurn.rate, percent], ['GRR', group => group.grr, percent], ['NRR', group => group.nrr, percent],
  ['ARPA, monthly', group => group.arpa, money], ['LTV', group => group.ltv, money]];

function kept({from, to, single, multi, churnDifference, relativeChurnReduction}, context) {
  const groups = [{name: 'one product', ...single}, {name: 'several products', ...multi}];
  return figure({
    title: 'Retention: one product and several', about: 'retention', wide: true,
    note: saying(`Customers active on ${from}, grouped by what they owned then, as of ${to}. Each measure has a separate scale.`,
      stayed({retention: {from, single, multi, churnDifference}}), ofAll(context)),
    empty: 'There were no customers 12 months before.',
    chart: scaled(groups),
    table: {
      rows: groups.some(group => group.customers > 0) ? groups : [], few: context.few,
      columns: [
        {title: 'Customers with', value: row => row.name},
        {title: 'Customers', value: row => row.customers, text: count},
        {title: 'Logo churn', value: row => row.logoChurn.rate, text: percent, small: row => row.customers < context.few},
        ends('95 %', row => row.logoChurn),
        {title: 'GRR', value: row => row.grr, text: percent},
        {title: 'NRR', value: row => row.nrr, text: percent},
        {title: 'ARPA, monthly', value: row => row.arpa, text: money},
        {title: 'LTV', value: row => row.ltv, text: money},
        {title: 'Relative difference of churn', value: row => row.name === 'one product' ? null : relativeChurnReduction, text: percent}],
    },
  });
}

/** Bars in pairs, each pair on a separate scale, because the measures have different units. */
function scaled(groups) {
  const tops = MEASURES.map(([, of], i) => Math.max(...groups.map(group => i === 0 ? group.logoChurn.high ?? 0 : of(group) ?? 0)) || 1);
  const bar = group => ([, of, write], i) => ({
    to: of(group) === null ? null : of(group) / tops[i], text: write(of(group)),
    ...(i === 0 && of(group) !== null ? {low: group.logoChurn.low / tops[i], high: group.logoChurn.high / tops[i]} : {})});
  return bars({
    says: 'Logo churn with its interval, GRR, NRR, ARPA and LTV of customers with one product and with several',
    names: MEASURES.map(([name]) => name), write: () => '', axis: {max: 1.2, splitLine: {show: false}},
    series: groups.map(group => ({name: group.name, bars: MEASURES.map(bar(group))})),
    hover: (row, series) => {
      const [name, of, write] = MEASURES[row];
      const {logoChurn} = groups[series];
      return tip(`${name}, ${groups[series].name}`, write(of(groups[series])), row === 0 ? [interval(logoChurn), parts(logoChurn)] : []);
    },
  });
}
