// How long customers take to their second product.

import {colours, nameAxis, tip, valueAxis, whiskers} from '../chart.js';
import {figure} from '../figure.js';
import {chance, count, days, interval, parts, percent, percentTick, words} from '../format.js';
import {alone, ofAll, saying, verdict, who} from '../scope.js';
import {ends} from '../table.js';
import {limits, medianRange, medians, published} from './medians.js';
import {height, points, seen, survival} from './survival.js';

export const velocity = {
  name: 'velocity',
  title: 'Velocity',
  needs: ({as_of}) => ({velocity: ['/v1/velocity', {as_of}], within: ['/v1/within', {as_of}]}),
  draw: ({velocity: {overall, by}, within: rows}, context) => {
    const {values, logRankP} = by[context.state.by] ?? {values: [], logRankP: null};
    const {narrowed} = context;
    const one = narrowed ? values.find(each => each.value === narrowed.value) : overall;
    return [waiting(one, context), segments(values, logRankP, context), medians(values, context), within(rows, context)];
  },
};

/** The most lines that the eye can distinguish. */
const MOST = 8;

const UNDER = 'Under the axis: customers at risk.';

function waiting(time, {narrowed, run, few}) {
  const curve = seen(time?.curve ?? []);
  return figure({
    title: 'Time to the second product', about: 'velocity', wide: true, narrowedTo: alone(narrowed),
    note: curve.length > 0
      ? `${narrowed ? `Of ${who(narrowed)}. ` : ''}${median(time, curve, narrowed, run)} ${UNDER}` : undefined,
    chart: {
      says: 'Share of customers still without a second product, by months since their start, and its counterpart with churn as a competing event',
      height: height(1) + 60,
      option: width => survival([{name: 'at risk', curve, full: time.curve, median: time.medianDays}], {incidence: true, width})},
    table: {rows: curve, few, columns: points(few)},
    empty: 'No customer’s start is known as of this date.',
  });
}

function median(time, curve, narrowed, run) {
  const usual = medianRange(time);
  if (time.medianDays !== null) {
    return `Median ${days(time.medianDays)} (95 %: ${interval(limits(time), count)}), pace ${words(time.pace)}${
      usual ? `; ${verdict(usual)} the published ${published(usual)}` : ''}.`;
  }
  const range = narrowed ? undefined : run.settings.benchmarks.find(each => each.metric === 'medianDays' && each.dimension === null);
  const last = curve.at(-1);
  return `The median is not reached: ${percent(last.waiting)} are expected to be still without one after ${count(last.month)} months.${
    range ? ` Published: ${published(range)}.` : ''}`;
}

const logRank = p => p === null ? 'No log-rank p: it needs two values in which second products are expected.'
  : `Log-rank p across the values: ${chance(p)}${p < 0.05 ? '' : ', so the curves may differ by chance'}.`;

function segments(values, logRankP, {state, few}) {
  const by = words(state.by);
  const begun = values.filter(each => seen(each.curve).length > 0);
  const shown = [...begun].sort((a, b) => b.starters - a.starters).slice(0, MOST);
  const lines = shown.map(each => ({name: words(each.value), curve: seen(each.curve), full: each.curve, median: each.medianDays}));
  return figure({
    title: `Time to the second product by ${by}`, about: 'velocityBy', wide: true,
    note: `${logRank(logRankP)} Dots: the median, where reached. ${UNDER}`
      + (begun.length > MOST ? ` The ${MOST} values with the most customers, of ${count(begun.length)}; the table has all.` : ''),
    chart: {
      says: `Share of customers still without a second product by ${by}`, height: height(lines.length), option: width => survival(lines, {width})},
    table: {rows: begun.flatMap(({value, curve}) => seen(curve).map(point => ({value, ...point}))), few,
      columns: [{title: by, value: row => row.value, text: words}, ...points(few)]},
    empty: 'No customer’s start is known as of this date.',
  });
}

/** Both readings of "within N months": [name, rate of, name in the CSV]. */
const VARIANTS = [['customers for that long', row => row.rate, 'customers so long'], ['all who started', row => row.allStarters, 'all who started']];

const told = row => tip(`Within ${count(row.months)} months`, VARIANTS.flatMap(([name, of]) =>
  [`${name}: ${percent(of(row).rate)} (${interval(of(row))})`, parts(of(row))]));

function within(rows, context) {
  const known = rows.filter(row => VARIANTS.some(([, of]) => of(row).rate !== null));
  return figure({
    title: 'Second product within N months', about: 'within', note: saying(ofAll(context), 'Lines: 95 % interval.'),
    chart: {
      says: 'Share of customers with a second product within N months', height: 320,
      option: () => ({
        legend: {data: VARIANTS.map(([name]) => name)},
        tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, formatter: ([{dataIndex}]) => told(known[dataIndex])},
        xAxis: nameAxis(known.map(row => `${count(row.months)} mo.`)), yAxis: valueAxis(percentTick),
        series: VARIANTS.flatMap(([name, of], i) => [
          {name, type: 'bar', barWidth: 18, barGap: '30%', itemStyle: {color: colours().series[i]}, data: known.map(row => of(row).rate)},
          whiskers(known.map(of), {aside: i === 0 ? -12 : 12})]),
      }),
    },
    table: {
      rows: known, few: context.few,
      columns: [
        {title: 'Within', value: row => row.months, text: months => `${count(months)} months`},
        ...VARIANTS.flatMap(([name, of, exported]) => [
          {title: `Of ${name}`, value: row => of(row).denominator, text: count, apart: [[`Of ${exported}`, row => of(row).denominator]]},
          {title: 'have it', value: row => of(row).numerator, text: count, apart: [[`${exported}: have it`, row => of(row).numerator]]},
          {title: 'Share', value: row => of(row).rate, text: percent, apart: [[`${exported}: share`, row => of(row).rate]],
            small: row => of(row).denominator > 0 && of(row).denominator < context.few},
          ends('95 %', row => of(row), percent, `${exported}: 95 %`)])],
    },
    empty: 'No customer started that long ago.',
  });
}
