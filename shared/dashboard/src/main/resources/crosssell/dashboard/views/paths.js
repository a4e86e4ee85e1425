// The order in which customers acquire products: step by step, as whole paths, and from each number of products to the next.

import {colours, nameAxis, tip, valueAxis, whiskers} from '../chart.js';
import {figure} from '../figure.js';
import {count, days, interval, parts, percent, percentTick} from '../format.js';
import {ofAll, saying} from '../scope.js';
import {ends} from '../table.js';
import {flow, STEPS} from './flow.js';

/** The most paths requested; there may be as many as customers. */
const MOST = 500;

export const paths = {
  name: 'paths',
  title: 'Paths',
  needs: ({as_of}) => ({paths: ['/v1/paths', {as_of, limit: MOST}]}),
  draw: ({paths: {paths: all, transitions, stepUp}}, context) => [
    steps(transitions, stepUp, context), next(stepUp, context), whole(all, context)],
};

const sum = list => list.reduce((total, {customers}) => total + customers, 0);

function steps(transitions, stepUp, context) {
  const started = stepUp[0]?.rate.denominator ?? 0;
  const stayed = started - sum(transitions.filter(({step}) => step === 1));
  const rows = [...transitions].sort((a, b) => a.step - b.step || b.customers - a.customers);
  const {folded, option} = flow(transitions);
  return figure({
    title: 'From step to step', about: 'transitions', wide: true,
    note: saying(ofAll(context), `${count(stayed)} of ${count(started)} customers (${percent(started === 0 ? null : stayed / started)}) have not gone `
      + 'beyond their first step; the first column shows those who have. Without a line onward from a later column, they have gone no further.',
      folded && 'The rarest products of a step are grouped as “others”.'),
    chart: {says: `Customers who went from one step to the next, up to step ${STEPS}`, height: 460, lowest: 400, least: 720, option},
    table: {
      rows, few: context.few,
      columns: [
        {title: 'Step', value: row => row.step, text: step => `${step} → ${step + 1}`},
        {title: 'From', value: row => row.from, kind: 'text'},
        {title: 'To', value: row => row.to, kind: 'text'},
        {title: 'Customers', value: row => row.customers, text: count},
        {title: 'Of those there', value: row => row.share.rate, text: percent, small: row => row.share.denominator < context.few},
        ends('95 %', row => row.share),
        {title: 'Median days', value: row => row.medianDays, text: count}],
    },
    empty: started === 0 ? 'No customer’s start is known as of this date.' : `None of ${count(started)} customers have gone beyond their first step.`,
  });
}

function next(rows, context) {
  const name = row => `${row.products} → ${row.products + 1}`;
  return figure({
    title: 'One more product', about: 'stepUp',
    note: saying(ofAll(context), 'Of the customers who ever had N products, the share that acquired one more. Lines: 95 % interval.'),
    chart: {
      says: 'Share of customers with N products who acquired one more', height: 420,
      option: () => ({
        tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, formatter: ([{dataIndex}]) => {
          const {rate, medianDays} = rows[dataIndex];
          return tip(`${name(rows[dataIndex])} products`, `${percent(rate.rate)} (${interval(rate)})`, parts(rate), `median ${days(medianDays)}`);
        }},
        xAxis: nameAxis(rows.map(name)), yAxis: valueAxis(percentTick, {max: 1}),
        series: [
          {type: 'bar', barMaxWidth: 40, itemStyle: {color: colours().series[0]}, data: rows.map(row => row.rate.rate)},
          whiskers(rows.map(row => row.rate))],
      }),
    },
    table: {
      rows, few: context.few,
      columns: [
        {title: 'Products', value: row => row.products, text: (_, row) => name(row)},
        {title: 'Had N', value: row => row.rate.denominator, text: count, apart: [['Came so far', row => row.rate.denominator]]},
        {title: 'One more', value: row => row.rate.numerator, text: count},
        {title: 'Share', value: row => row.rate.rate, text: percent, small: row => row.rate.denominator < context.few},
        ends('95 %', row => row.rate),
        {title: 'Median days', value: row => row.medianDays, text: count}],
    },
  });
}

function whole(rows, context) {
  return figure({
    title: 'Paths', about: 'paths',
    note: saying(ofAll(context), rows.length === MOST && `The ${MOST} with the most customers.`, 'Median days from the start to each step.'),
    table: {
      rows, page: 25,
      columns: [
        {title: 'Path', value: row => row.steps.join(' → '), kind: 'text wrap'},
        {title: 'Customers', value: row => row.customers, text: count},
        {title: 'Median days', value: row => row.medianDays.join(' → '), text: (_, row) => row.medianDays.map(count).join(' → '), kind: 'text wrap'}],
    },
  });
}
