// Who owns which product, and which products go together.

import {colours, endAxis, rowAxis, tip, valueAxis, whiskers} from '../chart.js';
import {figure} from '../figure.js';
import {count, interval, money, parts, percent, percentTick} from '../format.js';
import {ofAll, saying} from '../scope.js';
import {ends} from '../table.js';
import {matrix, MOST_PAIRS, MOST_PRODUCTS} from './pairs.js';

export const products = {
  name: 'products',
  title: 'Products',
  needs: ({as_of}) => ({
    products: ['/v1/products', {as_of}], matrix: ['/v1/matrix', {as_of}], pairs: ['/v1/pairs', {as_of, sort: 'both', limit: MOST_PAIRS}]}),
  draw: (data, context) => {
    const rows = [...data.products].sort((a, b) => b.owners.numerator - a.owners.numerator);
    return [penetration(rows, context), revenue(rows, context), matrix(rows, data, context)];
  },
};

const cut = all => all.length > MOST_PRODUCTS && `The ${MOST_PRODUCTS} with the most owners, of ${count(all.length)}; the table has all.`;
const height = rows => 76 + Math.max(4, rows.length) * 26;
const names = (rows, width) => rowAxis(rows.map(row => row.product), width);

/** Owners whose start is unknown: neither in the first order nor cross-sold. */
const undated = row => row.owners.numerator - row.initialOwners - row.crossSoldOwners;

function penetration(all, context) {
  const rows = all.slice(0, MOST_PRODUCTS);
  const kinds = [['in the first order', row => row.initialOwners], ['cross-sold', row => row.crossSoldOwners]];
  if (rows.some(undated)) kinds.push(['start unknown', undated]);
  return figure({
    title: 'Penetration', about: 'penetration',
    note: saying(ofAll(context), `Share of active customers who own the product; bars from left to right: ${kinds.map(([kind]) => kind).join(', ')}.`,
      'Lines: 95 % interval of the total.', cut(all)),
    chart: {
      says: 'Share of customers who own each product, in the first order and cross-sold', height: height(rows),
      option: width => ({
        legend: {data: kinds.map(([kind]) => kind)},
        tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, formatter: ([{dataIndex}]) => owned(rows[dataIndex], kinds)},
        xAxis: valueAxis(percentTick, {splitNumber: width > 480 ? 5 : 3}), yAxis: [names(rows, width), endAxis(rows.map(row => percent(row.owners.rate)))],
        series: [
          ...kinds.map(([name, of], i) => ({name, type: 'bar', stack: 'owners', barMaxWidth: 16, itemStyle: {color: colours().series[i]},
            data: rows.map(row => row.owners.denominator && of(row) / row.owners.denominator)})),
          whiskers(rows.map(row => row.owners), {flat: true})],
      }),
    },
    table: {
      rows: all, few: context.few,
      columns: [
        {title: 'Product', value: row => row.product},
        {title: 'Owners', value: row => row.owners.numerator, text: count},
        {title: 'Of all', value: row => row.owners.rate, text: percent, small: row => row.owners.denominator < context.few},
        ends('95 %', row => row.owners),
        {title: 'In the first order', value: row => row.initialOwners, text: count},
        {title: 'Cross-sold', value: row => row.crossSoldOwners, text: count}],
    },
  });
}

const owned = (row, kinds) => tip(row.product, `${percent(row.owners.rate)} (${interval(row.owners)})`, `${parts(row.owners)} customers`,
  kinds.map(([kind, of]) => `${kind}: ${count(of(row))}`), `MRR ${money(row.mrr)}, ${percent(row.mrrShare)} of all`);

function revenue(all, context) {
  const rows = all.slice(0, MOST_PRODUCTS);
  return figure({
    title: 'MRR by product', about: 'mrrShare',
    note: saying(ofAll(context), 'Share of all monthly recurring revenue; products with the most owners first.', cut(all)),
    chart: {
      says: 'Each product’s share of monthly recurring revenue', height: height(rows),
      option: width => ({
        tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, formatter: ([{dataIndex}]) =>
          tip(rows[dataIndex].product, `MRR ${money(rows[dataIndex].mrr)}`, `${percent(rows[dataIndex].mrrShare)} of all`)},
        xAxis: valueAxis(percentTick, {splitNumber: width > 480 ? 5 : 3}), yAxis: [names(rows, width), endAxis(rows.map(row => percent(row.mrrShare)))],
        series: [{type: 'bar', barMaxWidth: 16, itemStyle: {color: colours().series[2]}, data: rows.map(row => row.mrrShare)}],
      }),
    },
    empty: 'There is no MRR.',
    table: {
      rows: all.every(row => row.mrrShare === null) ? [] : all,
      columns: [
        {title: 'Product', value: row => row.product},
        {title: 'MRR', value: row => row.mrr, text: money},
        {title: 'Of all', value: row => row.mrrShare, text: percent}],
    },
  });
}
