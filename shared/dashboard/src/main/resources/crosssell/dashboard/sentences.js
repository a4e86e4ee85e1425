// What the figures say, in sentences: what moved, how sure that is, and whether rates or the mix of customers moved. Never why.

import {listed} from './figure.js';
import {count, interval, money, parts, percent, points, words} from './format.js';

function rate({summary}) {
  const {crossSellRate, earnedCrossSellRate} = summary;
  if (crossSellRate.rate === null) return 'There are no active customers as of this date.';
  return `${percent(crossSellRate.rate)} of customers own two or more products (${parts(crossSellRate)}; 95 %: ${interval(crossSellRate)}). `
    + `${percent(earnedCrossSellRate.rate)} of all customers own one that they bought after their first order.`;
}

function change({summary: {crossSellRate, change: changes}}, period, name) {
  const {from, crossSellRate: moved} = changes[period];
  if (moved === null) return null;
  const before = crossSellRate.rate - moved;
  const within = before >= crossSellRate.low && before <= crossSellRate.high;
  if (moved === 0) return `Since ${name} (${from}) the rate has stayed at ${percent(before)}.`;
  return `Since ${name} (${from}) the rate has gone from ${percent(before)} to ${percent(crossSellRate.rate)}, ${points(moved)}; `
    + `the earlier rate lies ${within ? 'within' : 'outside'} the interval of today’s.`;
}

function effects({mix}, {state}) {
  const found = mix.year?.dimensions[state.by];
  if (!found || (found.rateEffect === 0 && found.mixEffect === 0)) return null;
  const {rateEffect, mixEffect, paradox} = found;
  return `Of the year’s change, by ${words(state.by)}: ${points(rateEffect)} are rates that moved within segments, ${points(mixEffect)} a different mix of `
    + `segments.${paradox ? ' No segment moved the way the total did.' : ''}`;
}

function added({revenue: {trailing12Months: year}}) {
  const {crossSell, churn, productChurn} = year.movements;
  if (year.start === 0 && year.end === 0) return null;
  const share = year.crossSellShareOfExpansion;
  return `In the 12 months to ${year.to} cross-selling added ${money(crossSell)} of MRR${share === null ? '' : `, ${percent(share)} of all expansion`}; `
    + `${money(-churn - productChurn)} went with customers who left and products that were given up.`;
}

/** Who stayed, of those with one product and those with several; null where either has nobody. */
export function stayed({retention: {from, single, multi, churnDifference}}) {
  if (!churnDifference || churnDifference.value === null) return null;
  const {value, low, high} = churnDifference;
  return `Of customers with one product on ${from}, ${percent(single.logoChurn.rate)} have left since; of those with several, ${percent(multi.logoChurn.rate)}. `
    + `The first less the second is ${points(value)} (95 %: ${interval(churnDifference, points)})`
    + `${low > 0 || high < 0 ? '.' : ', so it may be chance.'} It says who stayed, not what a second product does.`;
}

function took({velocity: {overall}}) {
  if (!overall || overall.starters === 0) return null;
  return overall.medianDays === null
    ? `Fewer than half of those who ever started are expected to have a second product within the time seen: ${count(overall.adopters)} of ${count(overall.starters)} have one.`
    : `Half of those who start are expected to have a second product after ${count(overall.medianDays)} days (95 %: ${
      interval({low: overall.medianLow, high: overall.medianHigh}, count)}).`;
}

const LACKING = {
  catalogue: 'There is no catalogue: every SKU counts as a product of its own, so that plans, seats and editions of one product count as '
    + 'several, and the cross-sell rate may be far too high. Upload a file under products/ that says which SKU is which product.',
  mrr: 'No holding in force has an MRR: MRR is 0, and whatever is a share or a multiple of it is empty. Upload ownership with the column mrr.',
  starts: 'No customer’s start is known: the earned rate, time to the second product, cohorts and paths are empty. Upload ownership with the '
    + 'column started_on.',
};

/** What no row says, and what to do about it; `lacking` as `/v1/quality` has it, runs of earlier versions having none. */
export const wants = ({lacking = []}) => lacking.length > 0 ? listed(lacking.map(what => LACKING[what]), 'lacking') : null;

/** The sentences about a run. */
export const said = (data, context) => [rate(context), change(context, 'month', 'the month before'), change(context, 'year', 'a year before'),
  effects(data, context), added(data), stayed(data), took(data)].filter(sentence => sentence !== null);
