// The figures in sentences: what moved, how certain that is, and whether it was rates or the mix of customers. Never why.

import {listed} from './figure.js';
import {count, interval, money, parts, percent, points, words} from './format.js';

function rate({summary}) {
  const {crossSellRate, earnedCrossSellRate} = summary;
  if (crossSellRate.rate === null) return 'There are no active customers as of this date.';
  return `${percent(crossSellRate.rate)} of customers own two or more products (${parts(crossSellRate)}; 95 %: ${interval(crossSellRate)}). `
    + `${percent(earnedCrossSellRate.rate)} of all customers bought at least one of them after their first order.`;
}

function change({summary: {crossSellRate, change: changes}}, period, name) {
  const {from, crossSellRate: moved} = changes[period];
  if (moved === null) return null;
  const before = crossSellRate.rate - moved;
  const within = before >= crossSellRate.low && before <= crossSellRate.high;
  if (moved === 0) return `Compared with ${name} (${from}), the rate is unchanged at ${percent(before)}.`;
  return `Compared with ${name} (${from}), the rate has gone from ${percent(before)} to ${percent(crossSellRate.rate)}, ${points(moved)}; `
    + `the earlier rate is ${within ? 'within' : 'outside'} the current interval.`;
}

function effects({mix}, {state}) {
  const found = mix.year?.dimensions[state.by];
  if (!found || (found.rateEffect === 0 && found.mixEffect === 0)) return null;
  const {rateEffect, mixEffect, paradox} = found;
  return `Of the year’s change, by ${words(state.by)}: ${points(rateEffect)} came from rates moving within segments, ${points(mixEffect)} from a different mix `
    + `of segments.${paradox ? ' No segment moved in the direction of the total.' : ''}`;
}

function added({revenue: {trailing12Months: year}}) {
  const {crossSell, churn, productChurn} = year.movements;
  if (year.start === 0 && year.end === 0) return null;
  const share = year.crossSellShareOfExpansion;
  return `In the 12 months to ${year.to} cross-selling added ${money(crossSell)} of MRR${share === null ? '' : `, ${percent(share)} of all expansion`}; `
    + `${money(-churn - productChurn)} was lost with churned customers and dropped products.`;
}

/** Churn of customers with one product and with several; null if either group is empty. */
export function stayed({retention: {from, single, multi, churnDifference}}) {
  if (!churnDifference || churnDifference.value === null) return null;
  const {value, low, high} = churnDifference;
  return `Of customers with one product on ${from}, ${percent(single.logoChurn.rate)} have left since; of those with several, ${percent(multi.logoChurn.rate)}. `
    + `The difference is ${points(value)} (95 %: ${interval(churnDifference, points)})`
    + `${low > 0 || high < 0 ? '.' : ', which may be chance.'} This shows who stayed, not the effect of a second product.`;
}

function took({velocity: {overall}}) {
  if (!overall || overall.starters === 0) return null;
  return overall.medianDays === null
    ? `Fewer than half of those who ever started are expected to have a second product within the time observed: ${count(overall.adopters)} of ${count(overall.starters)} have one.`
    : `Half of those who start are expected to have a second product after ${count(overall.medianDays)} days (95 %: ${
      interval({low: overall.medianLow, high: overall.medianHigh}, count)}).`;
}

const LACKING = {
  catalogue: 'There is no catalogue: every SKU counts as a separate product, so plans, seats and editions of one product count as several, and the '
    + 'cross-sell rate may be far too high. Upload a file under products/ that says which product each SKU belongs to.',
  mrr: 'No holding in force has an MRR: MRR is 0, and its shares and multiples are empty. Upload ownership with the column mrr.',
  starts: 'No customer’s start is known: the earned rate, time to second product, cohorts and paths are empty. Upload ownership with the column '
    + 'started_on.',
};

/** What the rows lack, and how to fix it. `lacking` is from `/v1/quality`; runs of earlier versions have none. */
export const wants = ({lacking = []}) => lacking.length > 0 ? listed(lacking.map(what => LACKING[what]), 'lacking') : null;

/** The sentences about a run. */
export const said = (data, context) => [rate(context), change(context, 'month', 'the previous month'), change(context, 'year', 'a year earlier'),
  effects(data, context), added(data), stayed(data), took(data)].filter(sentence => sentence !== null);
