// Pairs of products: how often owners of one own the other, as a heatmap and a table.

import {colours, fitted, nameAxis, tip} from '../chart.js';
import {choice, figure} from '../figure.js';
import {chance, count, days, interval, parts, percent, ratio} from '../format.js';
import {ofAll, saying} from '../scope.js';
import {ends} from '../table.js';

/** Products shown at once. */
export const MOST_PRODUCTS = 40;

/** The most pairs requested: all pairs of a hundred products; beyond that, those with the most owners of both. */
export const MOST_PAIRS = 10_000;

/** The most products for figures to be written in the cells. */
const WRITTEN = 12;

/** The shades of lift go from an eighth of what chance would give to eight times as much, in powers of two. */
const FURTHEST = 3;

const mayBeChance = pair => pair.qValue === null || pair.qValue >= 0.05;

/** The matrix of products in the order of `owners`, each {product, owners}. */
export function matrix(owners, {matrix: whole, pairs}, context) {
  const {state, few, go} = context;
  const products = owners.slice(0, MOST_PRODUCTS).map(row => row.product);
  const shade = SHADES.find(({name}) => name === state.shade) ?? ATTACH;
  const shown = new Set(products);
  const rows = pairs.filter(pair => shown.has(pair.base) && shown.has(pair.other));
  const cells = () => gather(products, whole, rows, shade);
  return figure({
    title: 'Product matrix', about: 'pairs', wide: true,
    note: saying(ofAll(context), 'Rows: the product owned. Columns: the other product. Most owners first.',
      owners.length > MOST_PRODUCTS && `The ${MOST_PRODUCTS} products with the most owners, of ${count(owners.length)}.`,
      shade.note, products.length <= WRITTEN && shade.written,
      pairs.length === MOST_PAIRS && `Only the ${count(MOST_PAIRS)} pairs with the most owners of both.`,
      rows.some(pair => pair.small) && `Hatched: fewer than ${few} owners of the row’s product.`),
    controls: go && rows.length > 0 ? [choice('Shade', SHADES.map(each => [each.name, each.title]), shade.name, name => go({shade: name}))] : [],
    chart: {
      says: `${shade.title} of each pair of products`,
      least: 150 + products.length * cell(products).width, height: 190 + products.length * cell(products).height, lowest: 160 + products.length * 18,
      option: width => heatmap(products, cells(), shade, width),
    },
    table: {rows, few, columns: columns(few)},
    empty: owners.length === 1 ? `${owners[0].product} is the only product with owners: a matrix needs two.` : undefined,
  });
}

const cell = products => products.length <= WRITTEN ? {width: 82, height: 36} : {width: 18, height: 18};

const ATTACH = {
  name: 'attachRate', title: 'attach rate', note: 'Attach rate: owners of both, as a share of the owners of the row’s product.',
  text: percent, of: (pair, rate) => rate, place: value => value, least: 0, most: places => Math.max(0.1, ...places),
  ends: most => [percent(most), percent(0)], ramp: ({low, high}) => [low, high],
};

const LIFT = {
  name: 'lift', title: 'lift', note: 'Lift: owners of both, divided by the number expected by chance; 1 is chance.',
  written: 'In parentheses: may be chance, q 0.05 or more.',
  text: (lift, pair) => mayBeChance(pair) ? `(${ratio(lift)})` : ratio(lift),
  of: pair => pair?.lift ?? null, place: value => Math.max(-FURTHEST, Math.min(FURTHEST, Math.log2(value))),
  least: -FURTHEST, most: () => FURTHEST, ends: () => [`${ratio(2 ** FURTHEST)} or more`, `${ratio(2 ** -FURTHEST)} or less`],
  ramp: ({low, high, series}) => [series[1], low, high],
};

const SHADES = [ATTACH, LIFT];

/** The cells: {base, other, row, column, pair, value}; those without a value are left out. */
function gather(products, whole, pairs, shade) {
  const places = new Map(whole.products.map((product, i) => [product, i]));
  const known = new Map(pairs.map(pair => [`${pair.base}\n${pair.other}`, pair]));
  return products.flatMap((base, row) => products.map((other, column) => {
    const pair = known.get(`${base}\n${other}`);
    const value = base === other ? null : shade.of(pair, whole.attachRate[places.get(base)]?.[places.get(other)] ?? null);
    return {base, other, row, column, pair, value};
  })).filter(each => each.value !== null);
}

function heatmap(products, cells, shade, width) {
  const {quiet, card, dark, light} = colours();
  const most = shade.most(cells.map(each => each.value));
  const ramp = shade.ramp(colours());
  const {lerp, lum} = globalThis.echarts.color;
  const readable = place => lum(lerp((place - shade.least) / (most - shade.least), ramp), 0) > 0.46 ? dark : light;
  const few = products.length <= WRITTEN;
  const label = {color: quiet, interval: 0, width: width > 900 ? 160 : 110, overflow: 'truncate'};
  return {
    grid: {left: 8, right: few ? 8 : 64, top: 8, bottom: 48, containLabel: true},
    tooltip: {trigger: 'item', formatter: ({dataIndex}) => told(cells[dataIndex])},
    xAxis: nameAxis(products, {position: 'top', axisLine: {show: false},
      axisLabel: few ? {...label, width: 76, overflow: 'break', lineHeight: 14, formatter: name => fitted(name, 2.6 * 76)} : {...label, width: 110, rotate: -60}}),
    yAxis: nameAxis(products, {inverse: true, axisLine: {show: false}, axisLabel: label}),
    visualMap: {
      type: 'continuous', min: shade.least, max: most, dimension: 2, inRange: {color: ramp}, orient: 'horizontal', left: 0, bottom: 0,
      text: shade.ends(most), textStyle: {color: quiet}, itemHeight: 140, itemWidth: 12, hoverLink: false},
    series: [{
      type: 'heatmap', emphasis: {itemStyle: {borderColor: quiet}},
      data: cells.map(({row, column, value, pair}) => {
        const place = shade.place(value);
        const decal = pair?.small ? {...HATCH, color: quiet} : undefined;
        return {value: [column, row, place], itemStyle: {borderColor: card, borderWidth: 1, decal},
          label: {show: few, color: readable(place), fontSize: 12, formatter: () => shade.text(value, pair)}};
      }),
    }],
  };
}

const HATCH = {symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: -Math.PI / 4};

function told({base, other, value, pair}) {
  if (!pair) return tip(`${base} → ${other}`, `attach rate ${percent(value)}`);
  return tip(`${base} → ${other}`,
    `attach rate ${percent(pair.attachRate.rate)} (${interval(pair.attachRate)})`,
    `${parts(pair.attachRate)} owners of ${base}`,
    `lift ${ratio(pair.lift)}, q ${chance(pair.qValue)}${mayBeChance(pair) ? ': may be chance' : ''}`,
    `later conversion ${percent(pair.conversion.rate)} (${parts(pair.conversion)}), median ${days(pair.conversionMedianDays)}`,
    pair.small ? `${base} has few owners` : []);
}

const columns = few => [
  {title: 'Base', value: row => row.base},
  {title: 'Other', value: row => row.other, kind: 'text'},
  {title: 'Both', value: row => row.both, text: count},
  {title: 'Attach rate', value: row => row.attachRate.rate, text: percent, small: row => row.small},
  ends('95 %', row => row.attachRate),
  {title: 'Lift', value: row => row.lift, text: ratio},
  {title: 'q', value: row => row.qValue, text: chance},
  {title: 'Conversion', value: row => row.conversion.rate, text: percent,
    small: row => row.conversion.denominator > 0 && row.conversion.denominator < few},
  {title: 'Median days', value: row => row.conversionMedianDays, text: count},
  {title: 'Bundled', value: row => row.bundled, text: count},
  {title: 'Base first', value: row => row.baseFirst, text: count},
  {title: 'Other first', value: row => row.otherFirst, text: count}];
