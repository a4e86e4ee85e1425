// The dashboard: controls, views, and which of them is shown.

import {draw, redraw} from './chart.js';
import {show as showCustomer} from './customer.js';
import {at, element} from './dom.js';
import {moment, words} from './format.js';
import {Api} from './source.js';
import {address, go, leave, state, visit} from './state.js';
import {answers, context, dimensions, VIEWS} from './views.js';

const api = new Api();

function tell(...message) {
  at('message').replaceChildren(...message);
  at('message').hidden = message.length === 0;
}

/** A link out of an address that asks for something that does not exist: to the view without any choices. */
function unchosen(now) {
  const chosen = Object.keys(now).filter(name => !['view', 'customer'].includes(name) && now[name]);
  return chosen.length === 0 ? []
    : [' ', element('a', {href: address(Object.fromEntries(chosen.map(name => [name, ''])))}, 'Show the newest date and all customers')];
}

const option = (value, text = value) => element('option', {value}, text);

/** Fills a select. A chosen value that does not exist stays visible, so that another can be chosen. */
function fill(select, options, value) {
  const missing = value && options.every(each => each.value !== value);
  select.replaceChildren(...options, ...missing ? [option(value, `${words(value)} (not found)`)] : []);
  select.value = value;
}

function controls(periods, segments, {as_of: asOf, by, segment}) {
  fill(at('as-of'), periods.map(period => option(period.asOf, period.complete ? period.asOf : `${period.asOf} (month not over)`)),
    asOf || periods[0].asOf);
  fill(at('by'), dimensions(segments).map(name => option(name, words(name))), by ?? '');
  const values = (segments[at('by').value] ?? []).map(row => row.value);
  fill(at('segment'), [option('', 'all customers'), ...values.map(value => option(value, words(value)))], segment);
}

function navigation(shown) {
  const nav = at('views');
  nav.replaceChildren(...VIEWS.map(view => element('a', {href: address({view: view.name}), 'aria-current': view === shown && 'page'}, view.title)));
  const {offsetLeft, offsetWidth} = nav.children[VIEWS.indexOf(shown)];
  nav.scrollLeft = offsetLeft - nav.offsetLeft - (nav.clientWidth - offsetWidth) / 2;
}

/** Finds the focused control again in the redrawn view, so that keyboard users stay where they are. */
function held() {
  const control = at('view').contains(document.activeElement) && document.activeElement.closest('[aria-label]');
  const figure = control && control.closest('section[aria-label]');
  const named = each => `[aria-label="${CSS.escape(each.getAttribute('aria-label'))}"]`;
  return () => figure && control !== figure ? at('view').querySelector(`section${named(figure)} ${named(control)}`) : null;
}

/** Says so if the address asks for something that does not exist as of its date. */
function missing({by, segment}, {state: {by: dimension}, segments, narrowed, asOf}) {
  if (by && !(by in segments)) return `There are no segments by ${words(by)} as of ${asOf}.`;
  return segment && !narrowed ? `There are no customers with ${words(dimension)} ${words(segment)} as of ${asOf}.` : null;
}

/** All published dates, newest first, fetched page by page. */
async function published() {
  const periods = [];
  for (let cursor; cursor !== null;) {
    const {data, next} = await api.get('/v1/periods', {cursor});
    periods.push(...data);
    cursor = next ?? null;
  }
  return periods;
}

let asked = 0;
let drawnFor = null;

/** Shows what the address asks for. A customer opens over the view, which stays as it is. */
async function show() {
  const below = address({customer: ''});
  if (below !== drawnFor) {
    drawnFor = below;
    await showView();
  }
  await showCustomer(api, state(), () => leave({customer: ''}));
}

async function showView() {
  const mine = ++asked;
  const now = state();
  const view = VIEWS.find(each => each.name === (now.view || VIEWS[0].name)) ?? VIEWS[0];
  navigation(view);
  document.title = `${view.title} · Cross-sell`;
  at('view').setAttribute('aria-busy', 'true');
  try {
    const periods = await published();
    const given = {...periods.length === 0 ? {} : await context(api, now, go), customerAddress: customer => address({customer}), now: new Date().toISOString()};
    if (mine !== asked) return;
    if (periods.length > 0) {
      controls(periods, given.segments, given.state);
      at('view').dataset.asOf = given.asOf;
      at('run').textContent = `computed ${moment(given.run.computedAt)}, definitions ${given.run.definitionVersion}`;
    }
    at('controls').hidden = periods.length === 0;
    const lacking = given.run && missing(now, given);
    if (lacking) throw new Error(lacking);
    const drawn = periods.length > 0 || view.unpublished;
    const data = drawn && await answers(api, view, now, given);
    if (mine !== asked) return;
    tell(...periods.length > 0 ? [] : [`Nothing is published yet.${view.unpublished ? '' : ' The Data view says how to start.'}`]);
    const back = held();
    at('view').replaceChildren(...(drawn ? view.draw(data, given) : []));
    draw(at('view'));
    back()?.focus();
  } catch (failed) {
    if (mine !== asked) return;
    drawnFor = null;
    at('view').replaceChildren();
    tell(failed.message, ...unchosen(now));
  } finally {
    if (mine === asked) {
      at('view').removeAttribute('aria-busy');
      at('view').setAttribute('data-drawn', '');
    }
  }
}

/** A segment is named with its dimension, because the default dimension may differ between dates. */
const CHOSEN = {as_of: value => ({as_of: value}), by: value => ({by: value, segment: ''}), segment: value => ({by: at('by').value, segment: value})};

at('controls').addEventListener('change', ({target: {name, value}}) => go(CHOSEN[name](value)));
document.addEventListener('click', event => {
  const link = event.target.closest('nav a, a.here');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const tab = link.closest('nav'); // read before the navigation is redrawn
  visit(link.href);
  if (tab) at('view').focus({preventScroll: true});
});
addEventListener('popstate', show);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
await show();
