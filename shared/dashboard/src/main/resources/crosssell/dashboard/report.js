// The report: every view of one run on one page, drawn from the figures embedded in it.

import {draw, redraw} from './chart.js';
import {at, element} from './dom.js';
import {count, moment, words} from './format.js';
import {answers, context, VIEWS} from './views.js';

/** The most rows of a table that are printed, and fewer if a chart above it shows them all. report.css has the same numbers. */
const [MOST_ROWS, SOME_ROWS] = [15, 5];

const {run, figures} = JSON.parse(at('figures').textContent);

/** The lists that are cut when there are many products, and which entries are kept. */
const CUT = {
  products: [() => figures.products, 'with the most owners'],
  paths: [() => figures.paths.paths, 'taken by the most customers'],
  transitions: [() => figures.paths.transitions, 'made by the most customers'],
};

const picked = (object, name) => name ? {[name]: object[name]} : object;
const each = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

const sizeOf = figure => figure?.rate ?? figure ?? -Infinity;

/** Answers of the API paths that take parameters, from the same figures. */
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
    element('p', {class: 'hint'}, `As of the end of ${run.asOf}. ${count(figures.summary.customers)} of ${count(run.customers)} customers are in the figures (${
      count(run.rows)} rows from ${count(run.uploads.length)} uploads); left out: ${left.join(', ') || 'nobody'}.`),
    element('p', {class: 'hint'}, `Run ${run.id}, computed ${moment(run.computedAt)}, definitions ${run.definitionVersion}.`),
    ...Object.entries(CUT).filter(([name]) => name in figures.cut).map(([name, [shown, most]]) =>
      element('p', {class: 'hint'}, `This page has the ${count(shown().length)} ${name} ${most}, of ${count(figures.cut[name])}.`)),
    figures.cut.dimensions
      ? element('p', {class: 'hint'}, `Figures by ${figures.cut.dimensions.map(words).join(', ')} are only in the tables, because of the many values.`) : null,
    element('p', {class: 'hint'}, 'The full tables are beside this page: in the workbook cross-sell.xlsx, and as CSV in the folder csv.'));
}

async function section(view) {
  const whole = {...await context(source, {}), go: null};
  const drawn = await Promise.all((view.report?.(whole) ?? [{}]).map(async changes => {
    const given = {...whole, state: {...whole.state, ...changes}};
    return view.draw(await answers(source, view, given.state, given), given);
  }));
  return [element('h2', {class: 'view'}, view.title), ...drawn.flat()];
}

/** Charts are drawn for a wider page. */
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

/** Shrinks a table wider than the page; otherwise the browser would print every page smaller. */
function fit(place, printed) {
  const table = place.firstElementChild;
  const wide = () => printed && table.offsetWidth > place.clientWidth;
  table.style.zoom = '';
  table.classList.remove('narrow');
  table.classList.toggle('narrow', wide());
  if (wide()) table.style.zoom = place.clientWidth / table.offsetWidth;
}

/** Redraws the charts: size and colours differ between paper and screen. */
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
