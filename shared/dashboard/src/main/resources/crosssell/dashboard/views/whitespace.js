// Customers by state for each product, and customers ready for an offer.

import {bars} from '../bars.js';
import {tip} from '../chart.js';
import {figure} from '../figure.js';
import {count, countTick, money, percent, words} from '../format.js';
import {aloneOfSize, ofAll, ofSize, saying, sizeOf} from '../scope.js';

const STATES = [['owned', 'owned', 0], ['trial', 'on trial', 3], ['lapsed', 'lapsed', 1], ['notEligible', 'not on sale'], ['gap', 'gap', 2]];
const MOST = 20;

/** The stacked totals of each product, for the chosen size segment or for all. */
export function whitespace({totals}, {narrowed}) {
  const rows = totals.filter(row => row.segment === (sizeOf(narrowed) || null)).sort((a, b) => (b.potential ?? -1) - (a.potential ?? -1));
  const shown = rows.slice(0, MOST);
  const all = row => STATES.reduce((sum, [key]) => sum + row[key], 0);
  return figure({
    title: 'Whitespace', about: 'whitespace', wide: true, narrowedTo: aloneOfSize(narrowed), empty: 'No product has an active owner.',
    note: saying('Highest potential first.', rows.length > MOST && `The chart shows ${MOST} of ${count(rows.length)} products.`,
      ofSize(narrowed, 'whitespace is available')),
    chart: bars({
      says: 'Customers by state for each product: owned, on trial, lapsed, not on sale, gap',
      stacked: true, wide: true, names: shown.map(row => row.product), write: countTick,
      series: STATES.map(([key, name, i]) => ({
        name, colour: shades => shades.series[i] ?? shades.quiet, bars: shown.map(row => ({to: row[key], text: count(row[key])}))})),
      hover: (row, series) => tip(shown[row].product, `${STATES[series][1]}: ${count(shown[row][STATES[series][0]])} of ${count(all(shown[row]))}`,
        `potential ${money(shown[row].potential)} a year`),
    }),
    table: {
      rows,
      columns: [
        {title: 'Product', value: row => row.product},
        ...STATES.map(([key, name]) => ({title: name, value: row => row[key], text: count})),
        {title: 'Gap, of all', value: row => all(row) ? row.gap / all(row) : null, text: percent},
        {title: 'Potential, a year', value: row => row.potential, text: money}],
    },
  });
}

const VERDICTS = ['pass', 'fail', 'unknown'];
const SHADES = [shades => shades.up, shades => shades.down, shades => shades.quiet];

/** How many customers pass each rule of the playbook, and all of them. */
export function readiness({customers, pass, fail, unknown, rules}, context) {
  const rows = [{rule: 'all rules', pass, fail, unknown}, ...rules];
  return figure({
    title: 'Readiness', about: 'readiness', wide: true, empty: 'There are no customers, or every rule of the playbook is off.',
    note: saying(`${count(pass)} of ${count(customers)} customers pass every rule. Missing input never passes: it is unknown.`, ofAll(context)),
    chart: bars({
      says: 'Customers who pass, fail or are unknown under each rule',
      stacked: true, wide: true, names: rows.map(row => words(row.rule)), write: countTick,
      series: VERDICTS.map((verdict, i) => ({
        name: verdict, colour: SHADES[i], bars: rows.map(row => ({to: row[verdict], text: count(row[verdict])}))})),
      hover: (row, series) => tip(words(rows[row].rule), `${VERDICTS[series]}: ${count(rows[row][VERDICTS[series]])} of ${count(customers)}`),
    }),
    table: {
      rows: customers === 0 || rules.length === 0 ? [] : rows,
      columns: [
        {title: 'Rule', value: row => row.rule, text: words},
        ...VERDICTS.map(verdict => ({title: verdict, value: row => row[verdict], text: count}))],
    },
  });
}
