// A figure: its title, definition, chart, table and CSV.

import {ABOUT} from './about.js';
import {chart} from './chart.js';
import {element} from './dom.js';
import {csv, table} from './table.js';

/** The definition of a figure, opened by a button beside its title. */
function meaning(title, about) {
  const id = `about-${about}-${title}`.replace(/\W+/g, '-');
  const text = element('span', {class: 'definition', role: 'tooltip', id}, ABOUT[about]);
  const opened = () => bringIn(text);
  return element('span', {class: 'about', onpointerenter: opened, onfocusin: opened},
    element('button', {type: 'button', 'aria-label': `What ${title} means`, 'aria-describedby': id}, '?'), text);
}

const EDGE = 8;

/** Moves a definition that has just opened to where it is wholly within the window. */
function bringIn(text) {
  text.style.left = text.style.top = '';
  const {left, right, top, bottom, height} = text.getBoundingClientRect();
  const {clientWidth, clientHeight} = document.documentElement;
  text.style.left = `${Math.max(EDGE - left, Math.min(0, clientWidth - EDGE - right))}px`;
  if (bottom <= clientHeight - EDGE) return;
  const above = -height - 4;
  const button = text.parentNode.getBoundingClientRect().top;
  text.style.top = `${button + above >= EDGE ? above : Math.max(EDGE - button, top - button + clientHeight - EDGE - bottom)}px`;
}

/**
 * A figure. `about` names its definition; `chart` is {option, says, height?}, `table` {columns, rows, open?}; either may be missing. A
 * table under a chart is folded unless it is `open`. `note` is a sentence under the title, `controls` are elements beside it. Without rows,
 * `empty` replaces note, chart and table. `narrowedTo` names the customers or the product that it is narrowed to, `asOf` its date if not
 * the run's; both are in the name of its CSV.
 */
export function figure({title, about, note, controls = [], chart: drawn, table: tabled, empty = 'Nothing to show as of this date.', wide = false,
  narrowedTo = [], asOf}) {
  const rows = tabled?.rows.length ?? 1;
  return element('section', {class: wide ? 'figure wide' : 'figure', 'aria-label': title},
    element('div', {class: 'head'},
      element('h2', {}, title),
      meaning(title, about),
      controls),
    note && rows > 0 ? element('p', {class: 'hint'}, note) : null,
    rows === 0 ? element('p', {class: 'empty'}, empty) : body(title, drawn, tabled, [title, ...narrowedTo], asOf));
}

function body(title, drawn, tabled, named, asOf) {
  const made = tabled && table({title: `${title}: table`, ...tabled});
  return [
    drawn ? chart(drawn) : null,
    made && drawn ? element('details', {class: 'data', open: tabled.open}, element('summary', {}, 'Table'), made) : made,
    tabled ? element('button', {type: 'button', class: 'csv', 'aria-label': `${title} as CSV`, onclick: ({currentTarget}) =>
      save([...named, asOf ?? currentTarget.closest('main').dataset.asOf], csv({...tabled, rows: made.listed()}))}, 'CSV') : null,
  ];
}

/** The byte order mark tells spreadsheets that it is UTF-8. */
function save(named, text) {
  const name = named.filter(part => part).join(' ').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const link = element('a', {href: URL.createObjectURL(new Blob(['\ufeff', text], {type: 'text/csv'})), download: `${name}.csv`});
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A list of sentences. */
export const listed = (sentences, kind = 'said') => element('ul', {class: kind}, sentences.map(sentence => element('li', {}, sentence)));

/** One large figure with its comparisons. */
export const card = (title, about, value, ...notes) => element('div', {class: 'card'},
  element('div', {class: 'named'}, element('h3', {}, title), meaning(title, about)), element('b', {}, value), notes.filter(note => note).map(note => element('small', {}, note)));

/** A select of `names`, each [value, text]; `chosen` is called on a change. */
export function choice(label, names, value, chosen) {
  const select = element('select', {'aria-label': label, onchange: () => chosen(select.value)},
    names.map(([name, text]) => element('option', {value: name, selected: name === value}, text)));
  return element('label', {}, `${label} `, select);
}
