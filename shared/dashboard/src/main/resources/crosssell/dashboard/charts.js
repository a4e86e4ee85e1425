// What the page is drawn with: elements, tables and line charts. Text is only ever set as text, never as markup.

const SVG = 'http://www.w3.org/2000/svg';
const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [560, 240, 42, 24, 8];

function append(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.filter(child => child !== null));
  return node;
}

export const element = (tag, attributes = {}, ...children) => append(document.createElement(tag), attributes, children);

const drawn = (tag, attributes = {}, ...children) => append(document.createElementNS(SVG, tag), attributes, children);

/** A table: `columns` are [title, cell of a row]; a cell is text or {text, kind, shade}. The first column names the row. */
export function table(columns, rows) {
  const cell = (value, first) => {
    const {text, kind = '', shade} = typeof value === 'object' && value !== null ? value : {text: value};
    const made = element(first ? 'th' : 'td', {class: kind, ...(first && {scope: 'row'})}, String(text ?? '–'));
    if (shade) made.style.background = `color-mix(in srgb, var(--one) ${Math.round(shade * 70)}%, transparent)`;
    return made;
  };
  return element('table', {},
    element('thead', {}, element('tr', {}, ...columns.map(([title]) => element('th', {scope: 'col'}, title)))),
    element('tbody', {}, ...rows.map(row => element('tr', {}, ...columns.map(([, of], i) => cell(of(row), i === 0))))));
}

/**
 * Lines over places 0, 1, ... from 0 up to `top`.
 * `lines`: [{kind, values, low?, high?}], null = a gap; `ticks`: [place, text]; `title` is read aloud.
 */
export function lineChart({title, places, top, lines, ticks}) {
  const x = place => LEFT + place * (WIDTH - LEFT - 10) / Math.max(1, places - 1);
  const y = value => HEIGHT - BOTTOM - value / top * (HEIGHT - BOTTOM - TOP);
  const points = values => values.flatMap((value, i) => value === null ? [] : [`${x(i).toFixed(1)},${y(value).toFixed(1)}`]);
  const levels = [0, 0.25, 0.5, 0.75, 1].map(part => part * top);
  return drawn('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title},
    ...levels.map(level => drawn('line', {class: 'grid', x1: LEFT, x2: WIDTH - 10, y1: y(level), y2: y(level)})),
    ...levels.map(level => drawn('text', {x: LEFT - 6, y: y(level) + 4, 'text-anchor': 'end'}, `${Math.round(level * 100)} %`)),
    ...ticks.map(([place, text]) => drawn('text', {x: x(place), y: HEIGHT - 6, 'text-anchor': 'middle'}, text)),
    ...lines.filter(line => line.low).map(line => drawn('polygon', {
      class: 'band', points: [...points(line.high), ...points(line.low).reverse()].join(' ')})),
    ...lines.map(line => drawn('polyline', {class: line.kind, points: points(line.values).join(' ')})));
}
