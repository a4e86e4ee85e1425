// Forecast and scenario: customers expected to add a second product, and what a higher rate would be worth, all else equal.

import {bars} from '../bars.js';
import {tip} from '../chart.js';
import {element} from '../dom.js';
import {figure, listed} from '../figure.js';
import {count, countTick, interval, money, moneyChange, percent, percentTick, points} from '../format.js';
import {ofAll, saying} from '../scope.js';

const within = ({months, until}) => `${months} months, ${until}`;

/** Expected adopters, and the rate that they make. */
export function expected({waiting, level, horizons}, today, context) {
  const sure = percentTick(level);
  const known = horizons.some(each => each.adopters.expected !== null);
  return [
    one('Expected to add a second product', horizons.map(each => ({name: within(each), ...each.adopters})), {
      write: count, tick: countTick, sure, known,
      note: saying(`${count(waiting)} customers have no second product yet. Lines: the ${sure} interval.`, ofAll(context))}),
    one('Expected cross-sell rate', [{name: `as of ${context.asOf}`, expected: today, low: null, high: null},
      ...horizons.map(each => ({name: within(each), ...each.crossSellRate}))], {
      write: percent, tick: percentTick, sure, known, axis: {max: ({max}) => max > 0.8 ? 1 : null},
      note: saying(`With those adopters, if no other customer joins or leaves. Lines: the ${sure} interval.`, ofAll(context))})];
}

const one = (title, rows, {write, tick, sure, known, axis, note}) => figure({
  title, about: 'forecast', note, empty: 'No customer has waited long enough for a second product to forecast from.',
  chart: bars({
    says: `${title}, with intervals`, names: rows.map(row => row.name), write: tick, axis,
    series: [{name: title, bars: rows.map(row => ({to: row.expected, low: row.low, high: row.high, text: write(row.expected)}))}],
    hover: row => tip(rows[row].name, write(rows[row].expected), rows[row].low === null ? [] : `${sure}: ${interval(rows[row], write)}`),
  }),
  table: {
    rows: known ? rows : [],
    columns: [
      {title: 'Within', value: row => row.name},
      {title: 'Expected', value: row => row.expected, text: write},
      {title: `${sure}, low`, value: row => row.low, text: write},
      {title: 'high', value: row => row.high, text: write}],
  },
});

/** What a higher rate would be worth. */
export const scenarios = (cases, context) => figure({
  title: 'Scenario', about: 'scenario', wide: true, note: saying('Differences from today, once all customers who move have moved.', ofAll(context)),
  empty: cases[0].crossSellRate.from === null ? 'There is no rate to change as of this date.' : 'The rate cannot rise by a point.',
  table: {
    rows: cases[0].crossSellRate.to === null ? [] : cases,
    columns: [
      {title: 'Change of the rate', value: row => row.points, text: value => points(value / 100)},
      {title: 'Rate', value: row => row.crossSellRate.from, text: percent},
      {title: 'becomes', value: row => row.crossSellRate.to, text: percent},
      {title: 'Customers moved', value: row => row.customersMoved, text: count},
      {title: 'MRR', value: row => row.mrr, text: moneyChange},
      {title: 'ARR', value: row => row.arr, text: moneyChange},
      {title: 'LTV', value: row => row.ltv, text: moneyChange},
      {title: 'Valuation', value: row => row.valuation, text: moneyChange}],
  },
});

/** The assumptions of both, in words. */
export const assumptions = (forecast, {assumptions: {arpaSingle, arpaMulti, ltvSingle, ltvMulti, valuationMultiple, says}}) =>
  element('section', {class: 'wide', 'aria-label': 'Assumptions'},
    element('h2', {}, 'Assumptions'),
    element('h3', {}, 'Forecast'),
    listed(forecast.assumptions),
    element('h3', {}, 'Scenario'),
    listed([
      `Monthly ARPA: ${money(arpaSingle)} with one product, ${money(arpaMulti)} with several. LTV: ${money(ltvSingle)} and ${money(ltvMulti)}.`,
      valuationMultiple === null ? 'No valuation: the setting valuation_multiple is not set.' : `Valuation: ${count(valuationMultiple)} times ARR.`,
      ...says]));
