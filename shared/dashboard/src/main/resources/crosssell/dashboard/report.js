// The report: the views of one run, one below the other, drawn from the figures that the page holds.

import {draw, redraw} from './chart.js';
import {at, element} from './dom.js';
import {count, moment, words} from './format.js';
import {answers, context, VIEWS} from './views.js';

/** Rows of a table that are printed: if it has more, those under a chart that shows them all are fewer. report.css says the same. */
const [MOST_ROWS, SOME_ROWS] = [15, 5];

const {run, figures} = JSON.parse(at('figures').textContent);

/** What a page of many products has not all of, and which of it. */
const CUT = {
  products: [() => figures.products, 'with most owners'],
  paths: [() => figures.paths.paths, 'that most customers took'],
  transitions: [() => figures.paths.transitions, 'that most customers made'],
};

const picked = (object, name) => name ? {[name]: object[name]} : object;
const each = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

const sizeOf = figure => figure?.rate ?? figure ?? -Infinity;

/** What paths that take parameters answer with, from the same figures. */
const ANSWERS = {
  run: () => run,
  segments: ({by}) => by ? figures.segments[by] : figures.segments,
  velocity: ({by}) => by ? figures.velocity.by[by] : figures.velocity,
  cohorts: ({grain}) => grain ? figures.cohorts[grain] : figures.cohorts,
  paths: ({limit}) => ({...figures.paths, paths: figures.paths.paths.slice(0, limit)}),
  pairs: ({sort}) => sort ? [...figures.pairs].sort((a, b) => sizeOf(b[sort]) - sizeOf(a[sort])) : figures.pairs,
  mix: ({by}) => each(figures.mix, since => ({...since, dimensions: picked(since.dimensions, by)})),
  attribution: ({model}) =>
    each(figures.attribution, period => ({...period, models: period.models.filter(shares => !model || shares.model === model)})),
  opportunities: ({product, segment}) =>
    figures.opportunities.filter(offer => (!product || offer.product === product) && (!segment || offer.segment === segment)),
};

const source = {
  async get(path, parameters = {}) {
    const name = path.replace('/v1/', '');
    const data = name in ANSWERS ? ANSWERS[name](parameters) : figures[name];
    if (data === undefined) throw new Error(`The report has no ${path}.`);
    return {asOf: run.asOf, data: parameters.limit && Array.isArray(data) ? data.slice(0, parameters.limit) : data};
  },
};

function heading() {
  const {excluded} = figures.summary;
  const left = Object.entries(excluded).filter(([, customers]) => customers > 0).map(([reason, customers]) => `${count(customers)} ${words(reason)}`);
  return element('header', {},
    element('h1', {}, document.title, run.complete ? null : element('small', {}, 'month not over')),
    element('p', {class: 'hint'}, `As of the end of ${run.asOf}. Of ${count(run.customers)} customers with ${count(run.rows)} rows from ${
      count(run.uploads.length)} uploads, ${count(figures.summary.customers)} count; left out: ${left.join(', ') || 'nobody'}.`),
    element('p', {class: 'hint'}, `Run ${run.id}, computed ${moment(run.computedAt)}, definitions ${run.definitionVersion}.`),
    ...Object.entries(CUT).filter(([name]) => name in figures.cut).map(([name, [shown, most]]) =>
      element('p', {class: 'hint'}, `Of ${count(figures.cut[name])} ${name}, this page has the ${count(shown().length)} ${most}.`)),
    figures.cut.dimensions
      ? element('p', {class: 'hint'}, `By ${figures.cut.dimensions.map(words).join(', ')}: in the tables alone, for its many values.`) : null,
    element('p', {class: 'hint'}, 'Every table is whole in the workbook cross-sell.xlsx, and as CSV in the folder csv, beside this page.'));
}

async function section(view) {
  const whole = {...await context(source, {}), go: null};
  const drawn = await Promise.all((view.report?.(whole) ?? [{}]).map(async changes => {
    const given = {...whole, state: {...whole.state, ...changes}};
    return view.draw(await answers(source, view, given.state, given), given);
  }));
  return [element('h2', {class: 'view'}, view.title), ...drawn.flat()];
}

/** Charts are made for a wider page. */
function lower(place) {
  place.style.height = `${Math.max(place.lowest, Math.round(0.7 * parseInt(place.style.height, 10)))}px`;
}

function cut(table) {
  const rows = table.listed().length;
  if (rows <= MOST_ROWS) return;
  const charted = table.closest('details');
  table.classList.add(charted ? 'some' : 'most');
  table.append(element('p', {class: 'hint printed'}, `The first ${charted ? SOME_ROWS : MOST_ROWS} of ${count(rows)} rows.`));
}

/** What is wider than the page would have the browser print all pages smaller. */
function fit(place, printed) {
  const table = place.firstElementChild;
  const wide = () => printed && table.offsetWidth > place.clientWidth;
  table.style.zoom = '';
  table.classList.remove('narrow');
  table.classList.toggle('narrow', wide());
  if (wide()) table.style.zoom = place.clientWidth / table.offsetWidth;
}

/** Charts keep the size and colours that they were drawn in: paper has others than the screen. */
function onPaper(printed) {
  document.documentElement.classList.toggle('light', printed);
  document.querySelectorAll('.scroll').forEach(place => fit(place, printed));
  document.querySelectorAll('.chart').forEach(place => globalThis.echarts.getInstanceByDom(place).resize());
  redraw();
}

at('report').dataset.asOf = run.asOf;
for (const view of VIEWS) at('report').append(...await section(view));
at('report').prepend(heading());
at('report').querySelectorAll('details').forEach(details => details.open = true);
at('report').querySelectorAll('.chart').forEach(lower);
at('report').querySelectorAll('.table').forEach(cut);
draw(at('report'), 'svg');
addEventListener('beforeprint', () => onPaper(true));
addEventListener('afterprint', () => onPaper(false));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
