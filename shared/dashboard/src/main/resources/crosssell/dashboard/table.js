// Tables, and the same as CSV.
//
// A column is {title, value, text?, kind?, shade?, small?}: `value(row)` is what is sorted and exported; `text(value, row)` is
// what is shown, the value itself unless given; `kind` is 'text' or 'number'; `shade(row)` 0..1 colours the cell;
// `small(row)` marks a figure that rests on few customers. The first column names the row.

import {element} from './dom.js';

/** Marks what rests on fewer customers than the setting `min_customers`. */
export const FEW = '*';

const shown = (column, row) => {
  const value = column.value(row);
  const text = column.text ? column.text(value, row) : value;
  return `${text === null || text === undefined || text === '' ? '–' : text}${column.small?.(row) ? FEW : ''}`;
};

function cell(column, row, first) {
  const made = element(first ? 'th' : 'td', {class: column.kind ?? 'number', scope: first && 'row'}, shown(column, row));
  const shade = column.shade?.(row);
  if (shade) made.style.setProperty('--shade', `${Math.round(Math.min(1, shade) * 60)}%`);
  return made;
}

const order = (a, b) => {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return typeof a === 'number' ? b - a : String(a).localeCompare(String(b));
};

/** A table whose columns sort when their titles are pressed. */
export function table({title, columns, rows, few = 5}) {
  const body = element('tbody');
  const fill = list => body.replaceChildren(...list.map(row =>
    element('tr', {}, columns.map((column, i) => cell({kind: i === 0 ? 'text' : 'number', ...column}, row, i === 0)))));
  const heads = columns.map((column, i) => element('th', {scope: 'col', class: column.kind ?? (i === 0 ? 'text' : 'number')},
    element('button', {type: 'button', onclick: event => sort(column, event.currentTarget.parentNode)}, column.title)));
  const sort = (column, head) => {
    const back = head.getAttribute('aria-sort') === 'descending';
    heads.forEach(each => each.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', back ? 'ascending' : 'descending');
    const sorted = [...rows].sort((a, b) => order(column.value(a), column.value(b)));
    fill(back ? sorted.reverse() : sorted);
  };
  fill(rows);
  const marked = columns.some(column => column.small && rows.some(column.small));
  return element('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title},
    element('table', {}, element('thead', {}, element('tr', {}, heads)), body),
    marked ? element('p', {class: 'hint'}, `${FEW} rests on fewer than ${few} customers`) : null);
}

const quoted = text => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A text that a spreadsheet would take for a formula gets an apostrophe before it, as in the API's CSV. */
const harmless = value => typeof value === 'string' && /^[=+\-@\u0000-\u001f\u007f-\u009f]/.test(value) ? `'${value}` : String(value ?? '');

/** The table as CSV, every figure in full. */
export const csv = ({columns, rows}) => [columns.map(column => column.title), ...rows.map(row => columns.map(column => column.value(row)))]
  .map(line => line.map(value => quoted(harmless(value))).join(',')).join('\r\n') + '\r\n';
