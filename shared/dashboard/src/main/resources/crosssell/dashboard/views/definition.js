// Who is in the figures, and how sensitive the rate is to its definition.

import {bars} from '../bars.js';
import {tip} from '../chart.js';
import {figure} from '../figure.js';
import {count, countTick, interval, percent, percentTick, points, ratio} from '../format.js';
import {ofAll, saying} from '../scope.js';
import {ends} from '../table.js';

const WHY = {
  customers: ['in the figures', 'at least one active, counted product'],
  prospectOrTrial: ['prospects and trials', 'by status, or only trials, or no rows'],
  churned: ['churned', 'had a counted product, but has no active one; or by status'],
  notStarted: ['not started', 'all counted products start later'],
  unmappedOnly: ['unmapped only', 'no SKU that counts: missing from the catalogue, or there with counts=false'],
};

/** All customers named in any file: those who count, and why the others do not. */
export function excluded({customers, excluded: left, undatedCustomers, unknownChurnDate}, context) {
  const rows = Object.entries({customers, ...left}).map(([key, many]) => ({key, many}));
  const all = rows.reduce((sum, row) => sum + row.many, 0);
  return figure({
    title: 'Who is in the figures', about: 'excluded', wide: true, empty: 'No file names a customer.',
    note: saying(`${count(customers)} of the ${count(all)} customers named in any file are in the figures.`,
      undatedCustomers > 0 && `${count(undatedCustomers)} of them have an undated holding and are left out of figures that need a start.`,
      unknownChurnDate > 0 && `${count(unknownChurnDate)} churned customers have no churn date and are left out of time to second product, cohorts and paths.`,
      ofAll(context)),
    chart: bars({
      says: 'Customers in the figures, and left out by reason', names: rows.map(row => WHY[row.key][0]), write: countTick, axis: {min: 0},
      series: [{name: 'customers', bars: rows.map(row => ({
        to: row.many, text: count(row.many), colour: shades => row.key === 'customers' ? shades.series[0] : shades.quiet}))}],
      hover: row => tip(WHY[rows[row].key][0], `${count(rows[row].many)} of ${count(all)}`, WHY[rows[row].key][1]),
    }),
    table: {
      rows: all === 0 ? [] : rows,
      columns: [
        {title: 'Customers', value: row => WHY[row.key][0]},
        {title: 'How many', value: row => row.many, text: count},
        {title: 'Of all known', value: row => row.many / all, text: percent},
        {title: 'Because', value: row => WHY[row.key][1], kind: 'text wrap'}],
    },
  });
}

const CHOICES = [['bundleWindowDays', days => days === 0 ? 'only the first day is the first order' : `the first ${count(days)} days are the first order`],
  ['trials', yes => yes ? 'trials count' : 'trials do not count'],
  ['oneTime', yes => yes ? 'one-time purchases count' : 'one-time purchases do not count'],
  ['uncountedSkus', yes => yes ? 'SKUs with counts=false count' : 'SKUs with counts=false do not count']];

const same = (a, b) => CHOICES.every(([key]) => a[key] === b[key]);
const apart = (a, b) => CHOICES.filter(([key]) => a[key] !== b[key]);

/** The rates under other choices: the chart changes one choice at a time, the table has every combination. */
export function sensitivity({variants}, context) {
  const asSet = {bundleWindowDays: context.run.settings.bundleWindowDays, trials: false, oneTime: true, uncountedSkus: false};
  const own = variants.find(each => same(each, asSet)) ?? variants.find(each => same(each, {...asSet, bundleWindowDays: 0}));
  const shown = [own, ...variants.filter(each => apart(each, own).length === 1)];
  const name = row => row === own ? 'as defined' : apart(row, own).map(([key, says]) => says(row[key])).join(', ');
  const rates = variants.map(each => each.crossSellRate.rate).filter(rate => rate !== null);
  const off = row => row.crossSellRate.rate === null || own.crossSellRate.rate === null ? null : row.crossSellRate.rate - own.crossSellRate.rate;
  return figure({
    title: 'Sensitivity to the definition', about: 'sensitivity', wide: true, empty: 'There are no customers to count.',
    note: saying(`Across these definitions, the cross-sell rate ranges from ${percent(Math.min(...rates))} to ${percent(Math.max(...rates))}.`,
      'The chart changes one choice at a time. Lines: the 95 % interval.', ofAll(context)),
    chart: bars({
      says: 'Cross-sell and earned rate as defined, and with one choice changed', names: shown.map(name), write: percentTick,
      series: [['cross-sell rate', 'crossSellRate'], ['earned rate', 'earnedCrossSellRate']].map(([title, key]) => ({name: title,
        bars: shown.map(row => ({to: row[key].rate, low: row[key].low, high: row[key].high, text: percent(row[key].rate)}))})),
      hover: row => tip(name(shown[row]), `cross-sell rate ${percent(shown[row].crossSellRate.rate)} (${interval(shown[row].crossSellRate)})`,
        `earned rate ${percent(shown[row].earnedCrossSellRate.rate)}`, `${count(shown[row].customers)} customers`),
    }),
    table: {
      rows: rates.length === 0 ? [] : variants, few: context.few,
      columns: [
        {title: 'Definition', value: name, apart: [['Otherwise', name]]},
        {title: 'Customers', value: row => row.customers, text: count},
        {title: 'Rate', value: row => row.crossSellRate.rate, text: percent, small: row => row.customers < context.few},
        ends('95 %', row => row.crossSellRate),
        {title: 'Difference', value: off, text: points, apart: [['than as defined', off]]},
        {title: 'Earned', value: row => row.earnedCrossSellRate.rate, text: percent},
        {title: 'Products each', value: row => row.productsPerCustomer, text: ratio}],
    },
  });
}
