// Data quality: checks with examples, unknown values by dimension, rejected rows.

import {bars} from '../bars.js';
import {tip} from '../chart.js';
import {figure} from '../figure.js';
import {count, countTick, parts, percent, percentTick, words} from '../format.js';
import {ofAll, saying} from '../scope.js';
import {ends} from '../table.js';

const SHOWN = 5; // examples in a cell
const MOST = 12; // reasons in a chart

const some = examples => examples.slice(0, SHOWN).join(', ') + (examples.length > SHOWN ? ', ...' : '');

/** The checks: how much each found, for how many customers, and the first examples. */
function checks({unmappedSkus, unknownCustomers, customersWithoutHoldings, overlappingHoldings, suspiciousDates, undatedHoldings,
  ignoredReplacements, leftOutProducts = {products: 0, largest: []}}) {
  const check = (name, found, customers, examples = []) => ({check: name, found, customers, examples: some(examples)});
  return [
    check('Holdings of SKUs missing from the catalogue', unmappedSkus.holdings, unmappedSkus.customers, unmappedSkus.largest.map(each => each.sku)),
    check('Customers with holdings but no customers row', unknownCustomers.customers, unknownCustomers.customers, unknownCustomers.examples),
    check('Customers without a holding', customersWithoutHoldings.customers, customersWithoutHoldings.customers, customersWithoutHoldings.examples),
    check('Pairs of overlapping holdings of one SKU', overlappingHoldings.pairs, overlappingHoldings.customers,
      overlappingHoldings.examples.map(each => `${each.customer} ${each.sku}`)),
    check('Holdings without a start date', undatedHoldings.holdings, undatedHoldings.customers),
    check('Holdings that replace a product the customer never had', ignoredReplacements, null),
    check('Products left out of pairs, matrix and paths', leftOutProducts.products, null, leftOutProducts.largest.map(each => each.product)),
    ...suspiciousDates.flatMap(({column, tooEarly, tooLate, examples}) => {
      const of = early => examples.filter(each => early === (each.date < '1990')).map(each => `${each.customer} ${each.date}`);
      return [check(`${column} before 1990`, tooEarly, null, of(true)), check(`${column} more than five years ahead`, tooLate, null, of(false))];
    })];
}

export function oddities(quality, context) {
  const rows = checks(quality);
  const odd = rows.filter(row => row.found > 0).length;
  return figure({
    title: 'Data quality', about: 'quality', wide: true,
    note: saying(`${count(quality.holdings)} ownership rows, ${count(quality.customers)} customers named in any file.`,
      odd === 0 ? 'No check found anything.' : `${count(odd)} of ${count(rows.length)} checks found something.`, ofAll(context)),
    table: {
      rows,
      columns: [
        {title: 'Check', value: row => row.check},
        {title: 'Found', value: row => row.found, text: count},
        {title: 'Customers', value: row => row.customers, text: count},
        {title: 'First examples', value: row => row.examples, kind: 'text wrap'}],
    },
  });
}

/** The SKUs missing from the catalogue; no figure if there are none. */
export const unmapped = ({skus, largest, others}, context) => skus === 0 ? [] : [figure({
  title: 'Unmapped SKUs', about: 'unmapped', wide: true,
  note: saying(`${count(skus)} SKUs are left out of every figure until the catalogue maps them to a product.`,
    others > 0 && `${count(others)} of them are not listed.`, ofAll(context)),
  table: {
    rows: largest, page: 20,
    columns: [
      {title: 'SKU', value: row => row.sku},
      {title: 'Holdings', value: row => row.holdings, text: count},
      {title: 'Customers', value: row => row.customers, text: count}],
  },
})];

export function unknowns(all, context) {
  const rows = Object.entries(all).map(([dimension, rate]) => ({dimension, ...rate})).sort((a, b) => b.numerator - a.numerator);
  return figure({
    title: 'Unknown by dimension', about: 'unknowns', note: ofAll(context), empty: 'There are no dimensions.',
    chart: bars({
      says: 'Share of customers whose value is unknown, by dimension',
      names: rows.map(row => words(row.dimension)), write: percentTick, axis: {min: 0},
      series: [{name: 'unknown', bars: rows.map(row => ({to: row.rate, text: percent(row.rate)}))}],
      hover: row => tip(words(rows[row].dimension), percent(rows[row].rate), parts(rows[row])),
    }),
    table: {
      rows,
      columns: [
        {title: 'Dimension', value: row => row.dimension, text: words},
        {title: 'Unknown', value: row => row.numerator, text: count},
        {title: 'Of customers', value: row => row.rate, text: percent},
        ends('95 %', row => row)],
    },
  });
}

export function rejected({rows: all, reasons, others}, context) {
  const rows = [...reasons, ...others > 0 ? [{reason: 'other reasons', rows: others}] : []];
  const shown = rows.slice(0, MOST);
  return figure({
    title: 'Rejected rows by reason', about: 'rejected', empty: 'No row has been rejected.',
    note: saying(`${count(all)} rejected rows in the newest ${count(1000)} loaded uploads.`,
      rows.length > MOST && `The chart shows ${MOST} of ${count(rows.length)} reasons.`, ofAll(context)),
    chart: bars({
      says: 'Rejected rows by reason', names: shown.map(row => row.reason), write: countTick,
      series: [{name: 'rows', bars: shown.map(row => ({to: row.rows, text: count(row.rows)}))}],
      hover: row => tip(shown[row].reason, `${count(shown[row].rows)} rows`),
    }),
    table: {
      rows,
      columns: [
        {title: 'Reason', value: row => row.reason},
        {title: 'Rows', value: row => row.rows, text: count}],
    },
  });
}
