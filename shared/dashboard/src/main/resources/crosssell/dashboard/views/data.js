// What the figures rest on: uploads, what is odd about the rows, who is left out, how much the definition matters, and the run.

import {element} from '../dom.js';
import {figure} from '../figure.js';
import {age, count, hours, moment, percent, words} from '../format.js';
import {saying} from '../scope.js';
import {wants} from '../sentences.js';
import {excluded, sensitivity} from './definition.js';
import {oddities, rejected, unknowns, unmapped} from './quality.js';

const UPLOADS = 100;

export const data = {
  name: 'data',
  title: 'Data',
  unpublished: true,
  needs: ({as_of}, {run, go}) => ({
    ...go === null ? {} : {uploads: ['/v1/uploads', {limit: UPLOADS}]},
    ...run ? {quality: ['/v1/quality', {as_of}], sensitivity: ['/v1/sensitivity', {as_of}]} : {}}),
  draw: ({uploads: all, quality, sensitivity: variants}, context) => context.run
    ? [...lacking(quality), ...all ? [uploads(all, context)] : [], oddities(quality, context), ...unmapped(quality.unmappedSkus, context), unknowns(quality.unknowns, context),
      rejected(quality.rejectedRows, context), excluded(context.summary, context), sensitivity(variants, context), settings(context)]
    : [first(all), uploads(all, context)],
};

/** What no row says, before everything else. */
const lacking = quality => {
  const wanted = wants(quality);
  return wanted ? [element('section', {class: 'wide', 'aria-label': 'What is lacking'}, element('h2', {}, 'What is lacking'), wanted)] : [];
};

const prefix = name => element('code', {}, name);

const first = all => element('section', {class: 'wide', 'aria-label': 'What to do first'},
  element('h2', {}, 'What to do first'),
  element('ol', {class: 'said'},
    element('li', {},
      'Upload a file of who owns what: one row per customer and product, with its dates and MRR. Put it into the upload bucket under ',
      prefix('ownership/'), ', or give it to ', prefix('./crosssell upload FILE --as ownership'),
      '. That alone is enough for the headline and the pairs of products.'),
    element('li', {}, 'For segments add ', prefix('customers/'), ' (size, industry, health ...); where several SKUs are one product, ',
      prefix('products/'), '. Campaigns, touches and costs have folders of their own.'),
    element('li', {}, 'See below that the files were loaded, and why rows were turned down.'),
    element('li', {}, 'Let the figures be computed: on schedule, or at once with ', prefix('./crosssell recompute'), '. Then load this page again.')),
  all.some(upload => upload.state === 'loaded')
    ? element('p', {class: 'hint'}, 'Files have been loaded; what is left is to compute the figures.') : null);

function uploads(all, {run, now}) {
  const read = new Set(run?.uploads ?? []);
  const until = now ?? run?.computedAt;
  return figure({
    title: 'Uploads', about: 'uploads', wide: true, asOf: until.slice(0, 10), empty: 'Nothing has been uploaded yet.',
    note: saying(all.length === UPLOADS ? `The newest ${UPLOADS}.` : 'Newest first.',
      run && `${count(run.uploads.length)} were read for this run, with ${count(run.rows)} rows of ${count(run.customers)} customers.`),
    table: {
      rows: all, page: 20, find: all.length > 20 ? 'Find' : undefined,
      columns: [
        {title: 'File', value: row => row.key, kind: 'text wrap'},
        {title: 'State', value: row => row.state, kind: 'text'},
        ...run ? [{title: 'In this run', value: row => read.has(row.id) ? 'yes' : 'no', kind: 'text'}] : [],
        {title: 'Uploaded', value: row => row.uploadedAt, text: moment},
        {title: 'Age', value: row => hours(row.uploadedAt, until), text: age, apart: [['Age, hours', row => hours(row.uploadedAt, until)]]},
        {title: 'Rows read', value: row => row.read, text: count},
        {title: 'Accepted', value: row => row.accepted, text: count},
        {title: 'Rejected', value: row => row.rejected, text: count},
        {title: 'First reasons', value: row => row.reasons.join('; '), kind: 'text wrap'}],
    },
  });
}


/** A setting's value in words; those of a list one after another. */
function told(value) {
  if (Array.isArray(value)) return value.map(told).join(', ') || 'none';
  if (value === null) return 'not set';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? count(value) : value;
}

function benchmark({metric, dimension, value, low, high, source}) {
  const range = write => `${write(low)} to ${write(high)} (${source})`;
  return {group: 'benchmark', value: range(String), text: range(metric.endsWith('Rate') ? percent : count),
    name: [metric, dimension, value].filter(part => part).map(words).join(', ')};
}

/** The settings as rows, those within others with the name of the group. */
const flat = (settings, group = '') => Object.entries(settings).flatMap(([name, value]) => {
  if (name === 'benchmarks') return value.map(benchmark);
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return flat(value, name);
  return {group, name: words(name.replace(/\d/, '_$&_')).toLowerCase(), value: Array.isArray(value) ? value.join(', ') : value, text: told(value)};
});

const settings = ({run, asOf}) => figure({
  title: 'The run', about: 'settings', wide: true,
  note: saying(`Run ${run.id}, as of ${asOf}, computed ${moment(run.computedAt)}, definitions ${run.definitionVersion}. Settings in force:`),
  table: {
    rows: flat(run.settings),
    columns: [
      {title: 'Setting', value: row => row.name},
      {title: 'of', value: row => words(row.group), kind: 'text'},
      {title: 'Value', value: row => row.value, text: (_, row) => row.text, kind: 'text wrap'}],
  },
});
