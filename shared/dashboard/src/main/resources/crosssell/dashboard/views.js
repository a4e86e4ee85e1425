// The views, in the order of the navigation, and their data.
//
// A view is {name, title, needs(state, context), draw(data, context)}. `needs` names its requests to the API, each [path, parameters];
// `draw` turns their `data` into elements. A view with something to show before anything is published is `unpublished`; its context then
// has no `run`. The report draws each view once, or once for each state from `report(context)`.

import {overview} from './views/overview.js';
import {segments} from './views/segments.js';
import {products} from './views/products.js';
import {cohorts} from './views/cohorts.js';
import {velocity} from './views/velocity.js';
import {paths} from './views/paths.js';
import {revenue} from './views/revenue.js';
import {mix} from './views/mix.js';
import {campaigns} from './views/campaigns.js';
import {opportunities} from './views/opportunities.js';
import {data} from './views/data.js';

export const VIEWS = [overview, segments, products, cohorts, velocity, paths, revenue, mix, campaigns, opportunities, data];

/** The dimensions of segments, size first. */
export const dimensions = segments => Object.keys(segments).sort((a, b) => (b === 'size') - (a === 'size') || a.localeCompare(b));

/**
 * The context of every view: state, the run and its settings, the headline (`summary`), all segments by dimension, and `narrowed`:
 * {by, value, headline} of the chosen segment, `null` without one. By default `state.by` is the first dimension with any known value.
 * `go` changes the state, and is `null` in the report. The page adds `customerAddress(id)`, the address of a customer, and `now`.
 */
export async function context(source, state, go = null) {
  const [run, summary, segments] = await Promise.all(['/v1/run', '/v1/summary', '/v1/segments'].map(path => source.get(path, {as_of: state.as_of})));
  const all = dimensions(segments.data);
  const by = state.by || all.find(name => segments.data[name].some(({value}) => value !== 'unknown')) || all[0];
  const headline = segments.data[by]?.find(row => row.value === state.segment);
  return {state: {...state, by}, asOf: run.asOf, run: run.data, summary: summary.data, segments: segments.data, few: run.data.settings.minCustomers,
    narrowed: headline ? {by, value: state.segment, headline} : null, go};
}

/** The data that a view needs, by name. */
export async function answers(source, view, state, given) {
  const needs = Object.entries(view.needs(given.state ?? state, given));
  const found = await Promise.all(needs.map(([, [path, parameters]]) => source.get(path, parameters ?? {as_of: state.as_of})));
  return Object.fromEntries(needs.map(([name], i) => [name, found[i].data]));
}
