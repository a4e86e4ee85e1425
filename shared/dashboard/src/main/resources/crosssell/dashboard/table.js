// Tables, and their CSV.
//
// A column is {title, value, text?, kind?, shade?, small?, href?, apart?}. `value(row)` is sorted and exported; `text(value, row)` is shown,
// by default the value. `kind` is 'number' or 'text', plus 'wrap' for several lines, 'long' for one line that is cut, 'list' for names.
// `shade(row)`, 0..1, colours the cell; `small(row)` marks a figure based on few customers; `href(row)` is an address within the page.
// `apart` are its columns in the CSV, [title, value] each. The first column names the row. `page` is the number of rows shown at first,
// `find` the label of a search field, and `none(sought)` is shown if no row matches.

import {element} from './dom.js';
import {interval} from './format.js';

/**
 * A column of intervals: it sorts by the lower end and is two columns in the CSV, called `name` if another column has the same title.
 * `of(row)` has `low` and `high`.
 */
export const ends = (title, of, write, name = title) => ({title, value: row => of(row).low, text: (_, row) => interval(of(row), write),
  apart: [[`${name}, low`, row => of(row).low], [`${name}, high`, row => of(row).high]]});

/** A column of `numerator of denominator`, also two in the CSV. */
export const outOf = (title, of, write) => ({title, value: row => of(row).numerator, text: (_, row) => write(of(row)),
  apart: [[title, row => of(row).numerator], [`${title}, of`, row => of(row).denominator]]});

/** Marks a figure based on fewer customers than the setting `min_customers`. */
export const FEW = '*';

const shown = (column, row) => {
  const value = column.value(row);
  const text = column.text ? column.text(value, row) : value;
  return `${text === null || text === undefined || text === '' ? '–' : text}${column.small?.(row) ? FEW : ''}`;
};

function cell(column, row, first) {
  const text = shown(column, row);
  const made = element(first ? 'th' : 'td', {class: column.kind ?? 'number', scope: first && 'row', title: /\blong\b/.test(column.kind) && text},
    column.href ? element('a', {class: 'here', href: column.href(row)}, text) : text);
  const shade = column.shade?.(row);
  if (shade) made.style.setProperty('--shade', `${Math.round(Math.min(1, shade) * 45)}%`);
  return made;
}

const order = (a, b) => {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return typeof a === 'number' ? b - a : String(a).localeCompare(String(b));
};

/** A table that sorts by a column when its title is pressed; `listed()` of the element is all its rows, searched and sorted. */
export function table({title, columns, rows, few = 5, page = Infinity, find, none = () => ['Nothing found.']}) {
  const body = element('tbody');
  let [sorted, sought, most] = [rows, '', page];
  const said = row => columns.map(column => `${column.value(row)} ${shown(column, row)}`).join(' ').toLowerCase();
  const listed = () => sought ? sorted.filter(row => said(row).includes(sought)) : sorted;
  const nothing = element('p', {class: 'empty', role: 'status'});
  const more = element('button', {type: 'button', class: 'more', onclick: () => fill(most += page)});
  const fill = () => {
    const list = listed();
    body.replaceChildren(...list.slice(0, most).map(row =>
      element('tr', {}, columns.map((column, i) => cell({kind: i === 0 ? 'text' : 'number', ...column}, row, i === 0)))));
    nothing.hidden = list.length > 0;
    nothing.replaceChildren(...nothing.hidden ? [] : none(field.value.trim()));
    more.hidden = list.length <= most;
    more.textContent = `Show more (${Math.min(most, list.length)} of ${list.length} shown)`;
  };
  const field = element('input', {type: 'search', oninput: () => {
    [sought, most] = [field.value.trim().toLowerCase(), page];
    fill();
  }});
  const heads = columns.map((column, i) => element('th', {scope: 'col', class: column.kind ?? (i === 0 ? 'text' : 'number')},
    element('button', {type: 'button', onclick: event => sort(column, event.currentTarget.parentNode)}, column.title)));
  const sort = (column, head) => {
    const back = head.getAttribute('aria-sort') === 'descending';
    heads.forEach(each => each.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', back ? 'ascending' : 'descending');
    sorted = [...rows].sort((a, b) => order(column.value(a), column.value(b)));
    if (back) sorted.reverse();
    fill();
  };
  fill();
  const marked = columns.some(column => column.small && rows.some(column.small));
  const made = element('div', {class: 'table'},
    find ? element('label', {class: 'find'}, `${find} `, field) : null,
    element('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `${title}: table`},
      element('table', {}, element('thead', {}, element('tr', {}, heads)), body)),
    find ? nothing : null,
    more,
    marked ? element('p', {class: 'hint'}, `${FEW} based on fewer than ${few} customers`) : null);
  made.listed = listed;
  return made;
}

const quoted = text => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Puts an apostrophe before text that a spreadsheet would run, by the same rule as the API's CSV (SheetText). */
export function harmless(value) {
  const text = String(value ?? '');
  if (typeof value !== 'string' || /^-?\d[\d.,]*$/.test(text)) {
    return text;
  }
  return text.replace(/(?<=^|[;\t\r\n])(?=[\s\u00a0\ufeff\p{Cc}']*[=+\-@＝＋－＠])|^(?='*\p{Cc})/gu, "'");
}

/** The table as CSV, every figure in full. */
export function csv({columns, rows}) {
  const all = columns.flatMap(column => column.apart ?? [[column.title, column.value]]);
  return [all.map(([title]) => title), ...rows.map(row => all.map(([, value]) => value(row)))]
    .map(line => line.map(value => quoted(harmless(value))).join(',')).join('\r\n') + '\r\n';
}
