// A figure: its title, what it means, its chart, its table and its CSV.

import {ABOUT} from './about.js';
import {chart} from './chart.js';
import {element} from './dom.js';
import {csv, table} from './table.js';

/**
 * A figure. `about` names its definition; `chart` is {option, says, height?}, `table` {columns, rows, open?}; either may be missing. A
 * table under a chart is folded unless it is `open`. `note` is a sentence under the title, `controls` elements beside it. Without rows there is `empty` instead of note, chart and table.
 */
export function figure({title, about, note, controls = [], chart: drawn, table: tabled, empty = 'Nothing to show as of this date.', wide = false}) {
  const rows = tabled?.rows.length ?? 1;
  const definition = `about-${about}-${title}`.replace(/\W+/g, '-');
  return element('section', {class: wide ? 'figure wide' : 'figure', 'aria-label': title},
    element('div', {class: 'head'},
      element('h2', {}, title),
      element('span', {class: 'about'},
        element('button', {type: 'button', 'aria-label': `What ${title} means`, 'aria-describedby': definition}, '?'),
        element('span', {class: 'definition', role: 'tooltip', id: definition}, ABOUT[about])),
      controls),
    note && rows > 0 ? element('p', {class: 'hint'}, note) : null,
    rows === 0 ? element('p', {class: 'empty'}, empty) : body(title, drawn, tabled));
}

function body(title, drawn, tabled) {
  const made = tabled && table({title: `${title}: table`, ...tabled});
  return [
    drawn ? chart(drawn) : null,
    made && drawn ? element('details', {class: 'data', open: tabled.open}, element('summary', {}, 'Table'), made) : made,
    tabled ? element('button', {type: 'button', class: 'csv', 'aria-label': `${title} as CSV`, onclick: () => save(title, csv({...tabled, rows: made.listed()}))}, 'CSV') : null,
  ];
}

function save(title, text) {
  const link = element('a', {href: URL.createObjectURL(new Blob([text], {type: 'text/csv'})), download: `${title.toLowerCase().replace(/\W+/g, '-')}.csv`});
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Sentences under one another. */
export const listed = sentences => element('ul', {class: 'said'}, sentences.map(sentence => element('li', {}, sentence)));

/** A figure on its own, large, with what it is compared with. */
export const card = (title, about, value, ...notes) => element('div', {class: 'card', title: ABOUT[about]},
  element('h3', {}, title), element('b', {}, value), notes.filter(note => note).map(note => element('small', {}, note)));

/** A choice among `names`, each [value, text]; `chosen` is told of a change. */
export function choice(label, names, value, chosen) {
  const select = element('select', {'aria-label': label, onchange: () => chosen(select.value)},
    names.map(([name, text]) => element('option', {value: name, selected: name === value}, text)));
  return element('label', {}, `${label} `, select);
}
