// Customers by start period: how many have a second product after N months, and how many are still active.

import {BESIDE, colours, tip, valueAxis, widest} from '../chart.js';
import {choice, figure} from '../figure.js';
import {count, interval, parts, percent, percentTick} from '../format.js';
import {ofAll, saying} from '../scope.js';
import {ends} from '../table.js';

const GRAINS = ['year', 'quarter', 'month'];
const USUAL = 'quarter';

/** The most curves in the chart; the table has all. */
const MOST = 12;

/** The months of the table. */
const MONTHS = [1, 3, 6, 12, 18, 24, 30, 36];

/** Marks a share that leaves out a cohort's newest customers, who started too recently. */
const UNRIPE = '†';

const SHARES = {
  adopted: {title: 'With a second product', about: 'adopted', of: cell => cell.rate},
  retained: {title: 'Still customers', about: 'retained', most: 1, of: cell => cell.retained},
};

export const cohorts = {
  name: 'cohorts',
  title: 'Cohorts',
  needs: ({as_of, grain}) => ({cohorts: ['/v1/cohorts', {as_of, grain: grain || USUAL}]}),
  draw: ({cohorts: all}, context) => [curves(SHARES.adopted, all, context), curves(SHARES.retained, all, context), table(all, context)],
};

const reached = (cohort, {of}) => cohort.adopted.filter(cell => of(cell).denominator > 0);
const grains = ({go, state}) => go ? [choice('Cohorts by', GRAINS.map(grain => [grain, grain]), state.grain || USUAL, grain => go({grain}))] : [];

function curves(share, all, context) {
  const begun = all.filter(cohort => reached(cohort, share).length > 0);
  const shown = begun.slice(-MOST);
  const rows = [...shown].reverse().flatMap(cohort => reached(cohort, share).map(cell => ({cohort: cohort.cohort, ...cell})));
  return figure({
    title: share.title, about: share.about, controls: share === SHARES.adopted ? grains(context) : [],
    note: saying(ofAll(context), begun.length > MOST && `The newest ${MOST} of ${begun.length} cohorts; the table below has all.`,
      'Dashed: only the part of the cohort that started that long ago. The line ends where nobody did.',
      shown.length > 0 && floor(shown, share) > 0 && `The axis starts at ${percentTick(floor(shown, share))}.`),
    chart: {says: `${share.title}, by months since the start, a line per cohort`, height: 400, option: width => lines(share, shown, width > 480)},
    table: {rows, few: context.few, columns: columns(share, context.few)},
    empty: 'No cohort has reached its first month.',
  });
}

/** The start of the axis, a whole tenth. */
function floor(shown, share) {
  const least = Math.min(...shown.flatMap(cohort => reached(cohort, share).map(cell => share.of(cell).rate)));
  return Math.min(9, Math.floor(least * 10)) / 10;
}

/** The end of the months, a whole half-year. */
const last = (shown, share) => Math.ceil(Math.max(...shown.map(cohort => reached(cohort, share).length)) / 6) * 6;

function lines(share, shown, named) {
  const {series} = colours();
  const ramp = [series[1], series[4], series[3], series[0]];
  const colour = i => globalThis.echarts.color.lerp(shown.length === 1 ? 1 : i / (shown.length - 1), ramp);
  return {
    grid: {left: 8, right: named ? Math.max(BESIDE, 12 + widest(shown.map(({cohort}) => cohort))) : BESIDE, top: 74, bottom: 26, containLabel: true},
    legend: {data: shown.map(({cohort}) => cohort), itemStyle: {opacity: 0}},
    tooltip: {trigger: 'axis', formatter: ([{value: [months]}]) => told(shown, share, months)},
    xAxis: valueAxis(count, {
      min: 0, max: last(shown, share), interval: last(shown, share) > 12 ? 6 : 3, splitLine: {show: false}, axisTick: {show: true},
      name: 'months since the start', nameLocation: 'middle', nameGap: 26}),
    yAxis: valueAxis(percentTick, {min: floor(shown, share), max: share.most, axisLine: {show: false}, axisTick: {show: false}}),
    series: shown.flatMap((cohort, i) => halves(cohort, share, colour(i), named)),
  };
}

function told(shown, share, months) {
  const cells = shown.map(({cohort, adopted}) => ({cohort, ...adopted[months - 1]})).filter(cell => share.of(cell).denominator > 0).reverse();
  return tip(`After ${count(months)} months`,
    cells.map(cell => [cell, share.of(cell)]).map(([{cohort, mature}, rate]) =>
      `${cohort}: ${percent(rate.rate)} (${interval(rate)}), ${parts(rate)}${mature ? '' : ` ${UNRIPE}`}`),
    cells.every(cell => cell.mature) ? [] : `${UNRIPE} only those who started that long ago`);
}

/** A cohort's line: solid as far as the whole cohort has come, dashed from there. Its name is at its end if there is room. */
function halves(cohort, share, colour, named) {
  const {ink, card} = colours();
  const seen = reached(cohort, share);
  const ripe = seen.filter(cell => cell.mature);
  const unripe = ripe.length === seen.length ? [] : seen.slice(Math.max(0, ripe.length - 1));
  const half = (cells, type, last) => ({
    name: cohort.cohort, type: 'line', showSymbol: cells.length === 1, symbol: 'circle', symbolSize: 5, emphasis: {focus: 'series'},
    lineStyle: {width: 2, type}, itemStyle: {color: colour}, data: cells.map(cell => [cell.months, share.of(cell).rate]),
    endLabel: {show: last && named, formatter: cohort.cohort, color: ink, fontSize: 12, textBorderColor: card, textBorderWidth: 3},
    labelLayout: {hideOverlap: true}});
  return [half(ripe, 'solid', unripe.length === 0), half(unripe, 'dashed', unripe.length > 0)].filter(({data}) => data.length > 0);
}

const mature = row => row.mature ? 'yes' : 'no';

const columns = (share, few) => [
  {title: 'Cohort', value: row => row.cohort},
  {title: 'Months', value: row => row.months, text: count},
  {title: share.title, value: row => share.of(row).numerator, text: count},
  {title: 'Of', value: row => share.of(row).denominator, text: count},
  {title: 'Share', value: row => share.of(row).rate, text: percent, small: row => share.of(row).denominator < few},
  ends('95 %', row => share.of(row)),
  {title: 'Whole cohort', value: mature, kind: 'text', apart: [['All started so long ago', mature]]}];

function table(all, context) {
  const name = context.state.share in SHARES ? context.state.share : 'adopted';
  const share = SHARES[name];
  const names = Object.entries(SHARES).map(([key, {title}]) => [key, title.toLowerCase()]);
  const cell = (row, months) => row.adopted[months - 1];
  const rates = all.flatMap(row => MONTHS.map(months => share.of(cell(row, months)).rate)).filter(rate => rate !== null);
  const [least, most] = [Math.min(...rates) * 0.9, Math.max(...rates)];
  return figure({
    title: 'All cohorts', about: share.about, wide: true,
    note: saying(ofAll(context), `${share.title} after N months. ${UNRIPE} only the part of the cohort that started that long ago.`,
      '–: nobody did. Whole to month: the last month that the whole cohort has reached.'),
    controls: context.go ? [choice('Share', names, name, chosen => context.go({share: chosen}))] : [],
    table: {
      rows: [...all].reverse(), few: context.few,
      columns: [
        {title: 'Cohort', value: row => row.cohort},
        {title: 'Customers', value: row => row.size, text: count, small: row => row.size < context.few},
        {title: 'Median days', value: row => row.medianDays, text: count},
        {title: 'Whole to month', value: row => row.adopted.filter(({mature}) => mature).length, text: count},
        ...MONTHS.map(months => ({
          title: `${months} mo.`, value: row => share.of(cell(row, months)).rate,
          text: (rate, row) => rate === null || cell(row, months).mature ? percent(rate) : `${percent(rate)} ${UNRIPE}`,
          shade: row => ((share.of(cell(row, months)).rate ?? least) - least) / (most - least || 1) * 0.7,
          small: row => share.of(cell(row, months)).denominator > 0 && share.of(cell(row, months)).denominator < context.few}))],
    },
  });
}
