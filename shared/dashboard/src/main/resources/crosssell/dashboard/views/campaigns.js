// Results of each campaign, compared with its holdout group if it has one.

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
    const newest = all.map(told).sort((a, b) => (b.startsOn ?? '').localeCompare(a.startsOn ?? ''));
    return [funnel(newest, context), ...all.length ? [net(newest, context), returns(newest, context)] : [],
      ...efficiency(spent, context), attribution(shared, context)];
  },
};

const EMPTY = 'No campaign has started by this date. Campaigns and their targets are read from files under campaigns/ and targets/.';
const MOST = 12;

const UNTOLD = {rate: null, numerator: null, denominator: null, low: null, high: null};

/** Runs of definitions before 1.1.0 lack these. */
const told = row => ({crossedOver: null, ownersBefore: null, ownRevenue: null, ...row, lift: {targeted: UNTOLD, holdout: UNTOLD, ...row.lift}});

const name = row => row.name ?? row.campaign;

/** With many campaigns, the chart shows the newest; the table has all. */
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
    note: saying(most(rows), open > 0 && `${open === 1 ? 'One campaign has' : `${count(open)} campaigns have`} customers whose window is still open: `
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
        {title: 'of trialled, not adopted before', value: row => row.adoptedOfTrialled.rate, text: percent,
          small: row => row.adoptedOfTrialled.denominator < context.few}],
    },
  });
}

const NOT_YET = 'no lift yet';

function net(rows, context) {
  const shown = rows.slice(0, MOST);
  const bar = rate => rate.rate === null ? {to: null} : {to: rate.rate, low: rate.low, high: rate.high, text: percent(rate.rate)};
  const held = rows.some(row => row.holdout.denominator > 0);
  const compared = row => row.lift.value !== null && row.lift.targeted !== UNTOLD;
  const without = row => row.holdout.denominator > 0 ? NOT_YET : 'no holdout';
  const group = (title, of) => ({name: title, bars: shown.map(row => compared(row) ? bar(of(row)) : {to: null, text: without(row)})});
  const few = of => row => of(row).denominator > 0 && of(row).denominator < context.few;
  return figure({
    title: 'Net rate, and targeted against held out', about: 'netRate', wide: true,
    note: saying('Lines: the 95 % interval.', most(rows),
      held ? 'Lift compares customers by their first row in the campaign, once their window has ended. Customers who had the product before are in '
        + 'neither group; those held out first stay in the holdout group if they are targeted later.'
        : 'No campaign has a holdout group, so it is unknown what the targeted customers would have bought anyway.', ofAll(context)),
    chart: bars({
      says: 'Net rate of each campaign, and of those targeted first and held out first, with intervals', names: shown.map(name), write: percentTick,
      series: [{name: 'net rate', bars: shown.map(row => bar(row.net))},
        ...held ? [group('targeted first', row => row.lift.targeted), group('held out first', row => row.lift.holdout)] : []],
      hover: row => {
        const {net: adopted, lift, crossedOver, ownersBefore} = shown[row];
        const all = rate => `${percent(rate.rate)} (${interval(rate)}), ${parts(rate)}`;
        return tip(name(shown[row]), `net rate ${all(adopted)}`,
          compared(shown[row]) ? [`targeted first ${all(lift.targeted)}`, `held out first ${all(lift.holdout)}`,
            `lift ${points(lift.value)} (${interval(lift, points)})`] : without(shown[row]),
          crossedOver > 0 ? `${count(crossedOver)} held out first were targeted later` : [],
          ownersBefore > 0 ? `${count(ownersBefore)} had the product before` : []);
      },
    }),
    table: {
      rows, few: context.few,
      columns: [...first,
        {title: 'Targeted', value: row => row.targeted, text: count},
        {title: 'Net rate', value: row => row.net.rate, text: percent, small: row => row.targeted < context.few},
        ends('95 %', row => row.net),
        {title: 'Held out first', value: row => row.holdout.denominator, text: value => value === 0 ? 'no holdout' : count(value)},
        {title: 'Their rate', value: row => row.holdout.rate, text: percent, small: few(row => row.holdout)},
        {title: 'Targeted later', value: row => row.crossedOver, text: count},
        {title: 'Had it before', value: row => row.ownersBefore, text: count},
        {title: 'Compared: targeted', value: row => row.lift.targeted.denominator, text: count},
        {title: 'Rate of targeted', value: row => row.lift.targeted.rate, text: percent, small: few(row => row.lift.targeted)},
        {title: 'Compared: held out', value: row => row.lift.holdout.denominator, text: count},
        {title: 'Rate of held out', value: row => row.lift.holdout.rate, text: percent, small: few(row => row.lift.holdout)},
        {title: 'Lift', value: row => row.lift.value, text: points},
        ends('Lift, 95 %', row => row.lift, points),
        {title: 'p', value: row => row.lift.pValue, text: chance},
        {title: 'Test', value: row => row.lift.test, kind: 'text', text: words}],
    },
  });
}

function returns(rows, context) {
  const shown = rows.slice(0, MOST);
  const own = rows.some(row => row.ownRevenue !== null);
  const series = [['revenue', 'revenue'], ...own ? [['own revenue', 'ownRevenue']] : [], ['cost', 'cost']];
  return figure({
    title: 'Campaigns: revenue and cost', about: 'campaignRevenue', wide: true,
    note: saying(most(rows), 'Revenue of customers who adopted in their window. Without a holdout group, it is unknown whether they would have',
      'bought anyway.', own && 'Own revenue is the incremental part, which the holdout group does not explain.', ofAll(context)),
    chart: bars({
      says: 'Revenue and cost of each campaign', names: shown.map(name), write: moneyTick,
      series: series.map(([title, key]) => ({name: title, bars: shown.map(row => ({to: row[key], text: money(row[key])}))})),
      hover: row => tip(name(shown[row]), ...series.map(([title, key]) => `${title} ${money(shown[row][key])}`),
        `ROI ${ratio(shown[row].roi)}`, `net of cost ${ratio(shown[row].roiNetOfCost)}`),
    }),
    table: {
      rows,
      columns: [...first,
        {title: 'Revenue', value: row => row.revenue, text: money},
        {title: 'Own revenue', value: row => row.ownRevenue, text: money},
        {title: 'Cost', value: row => row.cost, text: money},
        {title: 'ROI', value: row => row.roi, text: ratio},
        {title: 'ROI net of cost', value: row => row.roiNetOfCost, text: ratio}],
    },
  });
}
