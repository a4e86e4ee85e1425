// What came of each campaign, beside those held out where there are any.

import {bars} from '../bars.js';
import {tip} from '../chart.js';
import {figure} from '../figure.js';
import {chance, count, countTick, interval, money, moneyTick, parts, percent, percentTick, points, ratio, words} from '../format.js';
import {ofAll, saying} from '../scope.js';
import {ends} from '../table.js';
import {attribution, efficiency} from './effort.js';

export const campaigns = {
  name: 'campaigns',
  title: 'Campaigns',
  needs: ({as_of}) => ({campaigns: ['/v1/campaigns', {as_of}], efficiency: ['/v1/efficiency', {as_of}], attribution: ['/v1/attribution', {as_of}]}),
  draw: ({campaigns: all, efficiency: spent, attribution: shared}, context) => {
    const newest = [...all].sort((a, b) => (b.startsOn ?? '').localeCompare(a.startsOn ?? ''));
    return [funnel(newest, context), ...all.length ? [net(newest, context), returns(newest, context)] : [],
      ...efficiency(spent, context), attribution(shared, context)];
  },
};

const EMPTY = 'No campaign has started by this date. Campaigns and their targets are read from files under campaigns/ and targets/.';
const MOST = 12;

const name = row => row.name ?? row.campaign;

/** Of many campaigns the chart shows the newest; the table has all. */
const most = rows => rows.length > MOST ? `The chart shows the ${MOST} newest of ${count(rows.length)}.` : null;

const first = [
  {title: 'Campaign', value: name},
  {title: 'Offers', value: row => row.product, kind: 'text', text: product => product ?? 'any product'}];

function funnel(rows, context) {
  const shown = rows.slice(0, MOST);
  const steps = [['targeted', row => row.targeted], ['trialled', row => row.trialled.numerator], ['adopted', row => row.net.numerator]];
  const open = rows.filter(row => row.open > 0).length;
  return figure({
    title: 'Campaigns: targeted, trialled, adopted', about: 'funnel', wide: true, empty: EMPTY,
    note: saying(most(rows), open > 0 && `${open === 1 ? 'One campaign has' : `${count(open)} campaigns have`} customers whose window goes on: `
      + 'more may adopt in time.', ofAll(context)),
    chart: bars({
      says: 'Customers targeted, trialled and adopted, by campaign', names: shown.map(name), write: countTick,
      series: steps.map(([title, of]) => ({name: title, bars: shown.map(row => ({to: of(row), text: count(of(row))}))})),
      hover: row => {
        const {targeted, trialled, net: adopted, open: waiting} = shown[row];
        return tip(name(shown[row]), `targeted ${count(targeted)}`, `trialled ${parts(trialled)} (${percent(trialled.rate)})`,
          `adopted ${parts(adopted)} (${percent(adopted.rate)})`, waiting > 0 ? `${count(waiting)} may still adopt in time` : []);
      },
    }),
    table: {
      rows, few: context.few,
      columns: [...first,
        {title: 'From', value: row => row.startsOn},
        {title: 'To', value: row => row.endsOn},
        {title: 'Window, days', value: row => row.attributionDays, text: count},
        {title: 'Targeted', value: row => row.targeted, text: count},
        {title: 'Window open', value: row => row.open, text: count},
        {title: 'Trialled', value: row => row.trialled.numerator, text: count},
        {title: 'of targeted', value: row => row.trialled.rate, text: percent, small: row => row.targeted < context.few},
        {title: 'Adopted', value: row => row.net.numerator, text: count},
        {title: 'of trialled', value: row => row.adoptedOfTrialled.rate, text: percent, small: row => row.trialled.numerator < context.few}],
    },
  });
}

function net(rows, context) {
  const shown = rows.slice(0, MOST);
  const bar = rate => rate.denominator === 0 ? {to: null} : {to: rate.rate, low: rate.low, high: rate.high, text: percent(rate.rate)};
  const held = rows.some(row => row.holdout.denominator > 0);
  return figure({
    title: 'Net rate beside those held out', about: 'netRate', wide: true,
    note: saying('Lines: the 95 % interval.', most(rows),
      held ? null : 'No campaign has a holdout group, so nothing says what those targeted would have bought anyway.', ofAll(context)),
    chart: bars({
      says: 'Net rate of each campaign, and of those held out, with intervals', names: shown.map(name), write: percentTick,
      series: [{name: 'targeted', bars: shown.map(row => bar(row.net))},
        ...held ? [{name: 'held out', bars: shown.map(row => row.holdout.denominator ? bar(row.holdout) : {to: null, text: 'no holdout'})}] : []],
      hover: row => {
        const {net: adopted, holdout, lift} = shown[row];
        const all = rate => `${percent(rate.rate)} (${interval(rate)}), ${parts(rate)}`;
        return tip(name(shown[row]), `targeted ${all(adopted)}`,
          holdout.denominator ? [`held out ${all(holdout)}`, `lift ${points(lift.value)} (${interval(lift, points)})`] : 'no holdout');
      },
    }),
    table: {
      rows, few: context.few,
      columns: [...first,
        {title: 'Targeted', value: row => row.targeted, text: count},
        {title: 'Net rate', value: row => row.net.rate, text: percent, small: row => row.targeted < context.few},
        ends('95 %', row => row.net),
        {title: 'Held out', value: row => row.holdout.denominator, text: value => value === 0 ? 'no holdout' : count(value)},
        {title: 'Their rate', value: row => row.holdout.rate, text: percent,
          small: row => row.holdout.denominator > 0 && row.holdout.denominator < context.few},
        {title: 'Lift', value: row => row.lift.value, text: points},
        ends('Lift, 95 %', row => row.lift, points),
        {title: 'p', value: row => row.lift.pValue, text: chance},
        {title: 'Test', value: row => row.lift.test, kind: 'text', text: words}],
    },
  });
}

function returns(rows, context) {
  const shown = rows.slice(0, MOST);
  return figure({
    title: 'Campaigns: revenue and cost', about: 'campaignRevenue', wide: true,
    note: saying(most(rows), 'Revenue of those who adopted in their window; without a holdout group nothing says that they would not have',
      'bought anyway.', ofAll(context)),
    chart: bars({
      says: 'Revenue and cost of each campaign', names: shown.map(name), write: moneyTick,
      series: ['revenue', 'cost'].map(key => ({name: key, bars: shown.map(row => ({to: row[key], text: money(row[key])}))})),
      hover: row => tip(name(shown[row]), `revenue ${money(shown[row].revenue)}`, `cost ${money(shown[row].cost)}`,
        `ROI ${ratio(shown[row].roi)}`, `net of cost ${ratio(shown[row].roiNetOfCost)}`),
    }),
    table: {
      rows,
      columns: [...first,
        {title: 'Revenue', value: row => row.revenue, text: money},
        {title: 'Cost', value: row => row.cost, text: money},
        {title: 'ROI', value: row => row.roi, text: ratio},
        {title: 'ROI net of cost', value: row => row.roiNetOfCost, text: ratio}],
    },
  });
}
