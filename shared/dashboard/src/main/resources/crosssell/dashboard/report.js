// The report: the views of one run, one below the other, drawn from the figures that the page holds.

import {draw, redraw} from './chart.js';
import {at, element} from './dom.js';
import {count, moment, words} from './format.js';
import {answers, context, VIEWS} from './views.js';

/** A longer table is printed only so far; report.css says the same. */
const PRINTED_ROWS = 15;

const LOWEST_CHART = 180;

/** A page of A4 within its margins, 182 mm. */
const PAPER_WIDTH = 687;

const {run, figures} = JSON.parse(at('figures').textContent);

/** What a page of many products has not all of, and which of it. */
const CUT = {
  products: [() => figures.products, 'with most owners'],
  paths: [() => figures.paths.paths, 'that most customers took'],
  transitions: [() => figures.paths.transitions, 'that most customers made'],
};

const picked = (object, name) => name ? {[name]: object[name]} : object;
const each = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

/** What paths that take parameters answer with, from the same figures. */
const ANSWERS = {
  run: () => run,
  segments: ({by}) => by ? figures.segments[by] : figures.segments,
  velocity: ({by}) => by ? figures.velocity.by[by] : figures.velocity,
  cohorts: ({grain}) => grain ? figures.cohorts[grain] : figures.cohorts,
  paths: ({part}) => part ? figures.paths[part] : figures.paths,
  pairs: ({base}) => figures.pairs.filter(pair => !base || pair.base === base),
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
    element('p', {class: 'hint'}, 'Every table is whole in the workbook cross-sell.xlsx, and as CSV in the folder csv, beside this page.'));
}

const nothing = {as_of: '', by: '', segment: '', product: '', grain: '', model: ''};

async function section(view) {
  const whole = {...await context(source, nothing), go: null};
  const drawn = await Promise.all((view.report?.(whole) ?? [{}]).map(async changes => {
    const given = {...whole, state: {...whole.state, ...changes}};
    return view.draw(await answers(source, view, given.state, given), given);
  }));
  return [element('h2', {class: 'view'}, view.title), ...drawn.flat()];
}

/** Charts are made for a wider page. */
function lower(chart) {
  chart.style.height = `${Math.max(LOWEST_CHART, Math.round(0.8 * parseInt(chart.style.height, 10)))}px`;
}

function whole(table) {
  const rows = table.querySelectorAll('tbody tr').length;
  if (rows > PRINTED_ROWS) {
    table.after(element('p', {class: 'hint printed'}, `The first ${PRINTED_ROWS} of ${count(rows)} rows.`));
  }
}

/** Charts keep the size and colours that they were drawn in: paper has others than the screen. */
function onPaper(printed) {
  document.documentElement.classList.toggle('light', printed);
  document.querySelectorAll('.chart').forEach(place => globalThis.echarts.getInstanceByDom(place).resize({width: printed ? PAPER_WIDTH : 'auto'}));
  redraw();
}

for (const view of VIEWS.filter(({report}) => report !== false)) at('report').append(...await section(view));
at('report').prepend(heading());
at('report').querySelectorAll('details').forEach(details => details.open = true);
at('report').querySelectorAll('.chart').forEach(lower);
at('report').querySelectorAll('table').forEach(whole);
draw(at('report'), 'svg');
addEventListener('beforeprint', () => onPaper(true));
addEventListener('afterprint', () => onPaper(false));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
