// Next products, whitespace, readiness, forecast and scenario.

import {element} from '../dom.js';
import {choice, figure} from '../figure.js';
import {money, parts, percent, words} from '../format.js';
import {aloneOfSize, ofSize, saying, sizeOf} from '../scope.js';
import {ends, outOf} from '../table.js';
import {assumptions, expected, scenarios} from './forecast.js';
import {readiness, whitespace} from './whitespace.js';

/** The scenarios besides the published one, as far as the rate can rise; none in the report. */
const more = ({go, summary: {crossSellRate: {numerator, denominator}}}) =>
  go === null || denominator === 0 ? [] : [2, 5].filter(points => 100 * numerator + points * denominator <= 100 * denominator);

export const opportunities = {
  name: 'opportunities',
  title: 'Opportunities',
  needs: ({as_of, product}, context) => ({
    offers: ['/v1/opportunities', {as_of, product, segment: sizeOf(context.narrowed)}], whitespace: ['/v1/whitespace', {as_of}],
    readiness: ['/v1/readiness', {as_of}], forecast: ['/v1/forecast', {as_of}], scenario: ['/v1/scenario', {as_of}],
    ...Object.fromEntries(more(context).map(points => [`points${points}`, ['/v1/scenario', {as_of, points}]]))}),
  draw: (data, context) => {
    const cases = [data.scenario, ...more(context).map(points => data[`points${points}`])];
    return [offers(data, context), whitespace(data.whitespace, context), readiness(data.readiness, context),
      ...expected(data.forecast, cases[0].crossSellRate.from, context), scenarios(cases, context), assumptions(data.forecast, cases[0])];
  },
};

const seen = ({exposed, converted}) => ({numerator: converted, denominator: exposed});

function offers({offers: rows, whitespace: {products}}, context) {
  const {state, go, narrowed, customerAddress: to} = context;
  return figure({
    title: 'Next products', about: 'opportunities', wide: true, narrowedTo: [state.product, ...aloneOfSize(narrowed)],
    controls: go && products.length > 1
      ? [choice('Product', [['', 'all products'], ...products.map(each => [each, each])], state.product, product => go({product}))] : [],
    note: saying('The best 50 offers in each size segment: customers who fail no rule of the playbook first, then by value.',
      rows.every(row => row.probability === null) ? 'No customer has been observed for 12 months yet, so there are no probabilities.'
        : 'The probability comes from other customers who owned the same products; it does not say what an offer would change.',
      ofSize(narrowed, 'offers are available')),
    empty: 'No customer lacks a product that could be offered.',
    table: {
      rows, page: 50, find: 'Find',
      none: sought => ['No offer in this list matches. ',
        to ? element('a', {class: 'here', href: to(sought)}, `Show the customer with the id “${sought}”`) : ''],
      columns: [
        {title: 'Customer', value: row => row.customer, href: to && (row => to(row.customer))},
        {title: 'Name', value: row => row.name, kind: 'text'},
        {title: 'Size', value: row => row.segment, kind: 'text', text: words},
        {title: 'Offer', value: row => row.product, kind: 'text'},
        {title: 'Value, a year', value: row => row.value, text: money},
        ends('Range', row => ({low: row.valueLow, high: row.valueHigh}), money),
        {title: 'Probability', value: row => row.probability, text: percent},
        ends('95 %', row => row),
        {title: 'Readiness', value: row => row.readiness, kind: 'text'},
        {title: 'Owns', value: row => row.owns.join(', '), kind: 'text list'},
        outOf('Seen', row => seen(row.evidence), parts),
        outOf('in the segment', row => seen(row.evidenceInSegment), parts),
        {title: 'Reasons', value: row => row.reasons.join('; '), kind: 'text long'}],
    },
  });
}
