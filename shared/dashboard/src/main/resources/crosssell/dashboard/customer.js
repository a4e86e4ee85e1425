// One customer in a dialog: holdings, where it counts and why, readiness, next products.

import {element} from './dom.js';
import {count, money, percent, words} from './format.js';
import {ends, table} from './table.js';

let shown = null;

/** Shows the customer that the state names, as of its date, or none; `left` is called when the dialog is closed. */
export async function show(source, {customer: id, as_of}, left) {
  const named = id && `${id}\n${as_of}`;
  if (shown?.named === named) return;
  const before = shown?.dialog;
  shown = null;
  before?.close();
  if (!id) return;
  const place = element('div', {}, element('p', {class: 'hint'}, 'Loading …'));
  const close = element('button', {type: 'button', onclick: () => dialog.close()}, 'Close');
  const dialog = element('dialog', {'aria-label': `Customer ${id}`, onclose: () => {
    dialog.remove();
    if (shown?.dialog !== dialog) return;
    shown = null;
    left();
  }}, element('div', {class: 'head'}, element('h2', {}, `Customer ${id}`), close), place);
  shown = {named, dialog};
  document.body.append(dialog);
  dialog.showModal();
  try {
    const {asOf, data} = await source.get(`/v1/customers/${encodeURIComponent(id)}`, {as_of});
    place.replaceChildren(...parts(data, asOf));
  } catch (failed) {
    place.replaceChildren(element('p', {role: 'alert'}, failed.message));
  }
}

const list = pairs => element('dl', {}, pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
  .map(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]).flat());

/** A table of the first elements of a list, with the number of all. */
const part = (title, rows, columns, all = rows?.length) => rows?.length
  ? [element('h3', {}, all > rows.length ? `${title} (the first ${count(rows.length)} of ${count(all)})` : title), table({title, rows, columns})] : [];

const parts = (data, asOf) => [
  list([['Name', data.record?.attributes.name], ['Status', `${words(data.status)}: ${data.reason}`], ['MRR', money(data.mrr)],
    ['Customer since', data.startedOn], ['Second product', data.secondProductOn], ['Churned', data.churnedOn], ['As of', asOf],
    ...Object.entries(data.segments ?? {}).map(([name, value]) => [words(name), words(value)])]),
  ...part('Holdings', data.holdings, [
    {title: 'SKU', value: row => row.holding.sku},
    {title: 'Product', value: row => row.product, kind: 'text'},
    {title: 'Kind', value: row => row.kind, kind: 'text', text: words},
    {title: 'From', value: row => row.holding.startedOn},
    {title: 'To', value: row => row.holding.endedOn},
    {title: 'MRR', value: row => row.holding.mrr, text: money},
    {title: 'Active', value: row => row.active ? 'yes' : 'no', kind: 'text'},
    {title: 'Why', value: row => row.reason, kind: 'text wrap'}], data.counts.holdings),
  ...part('Where it counts, and why', data.metrics, [
    {title: 'Rate', value: row => row.metric, text: words},
    {title: 'Value', value: row => row.value, kind: 'text'},
    {title: 'Counted in', value: row => row.side, kind: 'text'},
    {title: 'Why', value: row => row.reason, kind: 'text wrap'}], data.counts.metrics),
  ...part('Readiness', data.readiness?.checks, [
    {title: 'Rule', value: row => row.rule, text: words},
    {title: 'Verdict', value: row => row.verdict, kind: 'text'},
    {title: 'Finding', value: row => row.sentence, kind: 'text wrap'}]),
  ...part('Next products', data.nextProducts, [
    {title: 'Product', value: row => row.product},
    {title: 'Probability', value: row => row.probability, text: percent},
    ends('95 %', row => row),
    {title: 'Value per year', value: row => row.value, text: money},
    {title: 'Reason', value: row => row.reason, kind: 'text wrap'}], data.counts.nextProducts),
];
