// What the figures are based on: uploads, data quality, who is left out, sensitivity to the definition, and the run.

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

/** What the rows lack, above everything else. */
const lacking = quality => {
  const wanted = wants(quality);
  return wanted ? [element('section', {class: 'wide', 'aria-label': 'What is missing'}, element('h2', {}, 'What is missing'), wanted)] : [];
};

const prefix = name => element('code', {}, name);

const first = all => element('section', {class: 'wide', 'aria-label': 'How to start'},
  element('h2', {}, 'How to start'),
  element('ol', {class: 'said'},
    element('li', {},
      'Upload a file of who owns what: one row per customer and product, with dates and MRR. Put it into the upload bucket under ',
      prefix('ownership/'), ', or run ', prefix('./crosssell upload FILE --as ownership'),
      '. That is enough for the headline and the product pairs.'),
    element('li', {}, 'For segments, add ', prefix('customers/'), ' (size, industry, health ...); if several SKUs are one product, add ',
      prefix('products/'), '. Campaigns, touches and costs have separate folders.'),
    element('li', {}, 'Check below that the files were loaded, and why rows were rejected.'),
    element('li', {}, 'Wait for the scheduled run, or compute the figures now with ', prefix('./crosssell recompute'), '. Then reload this page.')),
  all.some(upload => upload.state === 'loaded')
    ? element('p', {class: 'hint'}, 'Files have been loaded; the figures are still to be computed.') : null);

function uploads(all, {run, now}) {
  const read = new Set(run?.uploads ?? []);
  const until = now ?? run?.computedAt;
  return figure({
    title: 'Uploads', about: 'uploads', wide: true, asOf: until.slice(0, 10), empty: 'Nothing has been uploaded yet.',
    note: saying(all.length === UPLOADS ? `The newest ${UPLOADS}.` : 'Newest first.',
      run && `This run read ${count(run.uploads.length)}, with ${count(run.rows)} rows of ${count(run.customers)} customers.`),
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

/** A setting's value in words; a list is joined. */
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

/** The settings as rows; nested ones have the name of their group. */
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
