// Charts, drawn by ECharts in the page's colours.

import {element} from './dom.js';

/** The page's current colours; they differ in light, dark and print. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = name => style.getPropertyValue(`--${name}`).trim();
  return {ink: of('ink'), quiet: of('quiet'), line: of('line'), card: of('card'), low: of('low'), high: of('high'),
    up: of('up'), down: of('down'), dark: of('dark'), light: of('light'), series: [1, 2, 3, 4, 5, 6, 7, 8].map(i => of(`series-${i}`))};
}

/** The page's font. ECharts draws text in the chart's font but measures it in the text's own, so every text must name one. */
const family = () => getComputedStyle(document.body).fontFamily;

/** The style of text in a chart. */
export const lettering = () => ({fontSize: 12, fontFamily: family()});

const font = () => `12px ${family()}`;

/** The width of a text in a chart, in pixels. */
export const widthOf = text => globalThis.echarts.format.getTextRect(text, font()).width;

/** The width of the widest text. */
export const widest = texts => Math.ceil(Math.max(0, ...texts.map(widthOf)));

/** As much of a text as fits in `width` pixels; an ellipsis ends it if it is cut. */
export const fitted = (text, width) => globalThis.echarts.format.truncateText(text, width, font(), '…');

/** The content of a tooltip: a title and lines of text. */
export const tip = (title, ...lines) => element('div', {class: 'tip'}, element('strong', {}, title), lines.flat().map(line => element('div', {}, line)));

/** An axis of values written by `write`. */
export const valueAxis = (write, more = {}) => {
  const {quiet, line} = colours();
  return {
    type: 'value', axisLabel: {color: quiet, formatter: write, hideOverlap: true}, splitLine: {lineStyle: {color: line}},
    nameTextStyle: {color: quiet}, ...more};
};

/** An axis of names or dates. */
export const nameAxis = (names, more = {}) => {
  const {quiet, line} = colours();
  return {type: 'category', data: names, axisLabel: {color: quiet, hideOverlap: true}, axisLine: {lineStyle: {color: line}},
    axisTick: {show: false}, nameTextStyle: {color: quiet}, ...more};
};

/** Names of rows at the side, `width` being the chart's: on two lines if long, and cut if longer. */
export const rowAxis = (names, width) => {
  const room = Math.min(width > 480 ? 190 : 112, widest(names));
  return nameAxis(names, {inverse: true, axisLabel: {color: colours().quiet, interval: 0, lineHeight: 13, width: room, overflow: 'break',
    formatter: name => fitted(name, 1.8 * room)}});
};

/** The band between two lines over the same places, as two stacked areas; a gap where either is null. */
export const band = (name, lows, highs, colour) => [
  {name, type: 'line', stack: name, silent: true, symbol: 'none', lineStyle: {opacity: 0}, data: lows, tooltip: {show: false}},
  {name, type: 'line', stack: name, silent: true, symbol: 'none', lineStyle: {opacity: 0}, areaStyle: {color: colour, opacity: 0.18},
    data: highs.map((high, i) => high === null || lows[i] === null ? null : high - lows[i]), tooltip: {show: false}}];

/** Texts at the end of rows of bars: a second axis of the same rows. */
export const endAxis = (texts, more = {}) => nameAxis(texts, {position: 'right', inverse: true, axisLine: {show: false},
  axisLabel: {color: colours().ink, interval: 0}, ...more});

/** Room to the right of an axis for half of its last label. */
export const BESIDE = 28;

/** The path of a horizontal interval: a line with end caps. */
export const lying = (x0, x1, y) => `M${x0} ${y}H${x1}M${x0} ${y - 5}V${y + 5}M${x1} ${y - 5}V${y + 5}`;

/** Shaded ranges behind rows, `tall` pixels each; none where one is undefined. */
export const ranges = (all, tall) => ({
  type: 'custom', silent: true, z: 1, tooltip: {show: false}, data: all.map((_, i) => [i]), encode: {y: 0},
  renderItem: (_, api) => {
    const range = all[api.value(0)];
    if (!range) return null;
    const [[x0, y], [x1]] = [range.low, range.high].map(each => api.coord([each, api.value(0)]));
    return {type: 'rect', shape: {x: x0, y: y - tall / 2, width: x1 - x0, height: tall}, style: {fill: colours().series[1], opacity: 0.25}};
  },
});

/** The intervals of bars as lines with end caps, along rows if `flat`, else along columns, `aside` pixels from the middle; none where null. */
export const whiskers = (intervals, {flat = false, aside = 0} = {}) => ({
  type: 'custom', silent: true, z: 4, tooltip: {show: false}, encode: flat ? {x: [1, 2], y: 0} : {x: 0, y: [1, 2]},
  data: intervals.map(({low, high}, i) => [i, low ?? NaN, high ?? NaN]),
  renderItem: (_, api) => {
    const [i, low, high] = [0, 1, 2].map(each => api.value(each));
    if (Number.isNaN(low) || Number.isNaN(high)) return null;
    const [[x0, y0], [x1, y1]] = [low, high].map(each => api.coord(flat ? [each, i] : [i, each]));
    const y = y0 + aside;
    const x = x0 + aside;
    const pathData = flat ? lying(x0, x1, y)
      : `M${x} ${y0}V${y1}M${x - 5} ${y0}H${x + 5}M${x - 5} ${y1}H${x + 5}`;
    return {type: 'path', style: {stroke: colours().ink, lineWidth: 1.5, fill: 'none'}, shape: {x: 0, y: 0, pathData}};
  },
});

/**
 * The element of a chart. `option(width)` makes ECharts' option at the time of drawing, for the colours and the width of that moment. `says`
 * describes the chart to readers who cannot see it; its figures are in the table beside it. A chart that needs `least` pixels scrolls if
 * there are fewer. On paper a chart may be lower than `height`, but not lower than `lowest`.
 */
export function chart({option, says, height = 300, lowest = 180, least}) {
  const place = element('div', {class: 'chart', role: 'img', 'aria-label': says});
  place.style.height = `${height}px`;
  place.option = option;
  place.lowest = lowest;
  if (!least) return place;
  place.style.minWidth = `${least}px`;
  return element('div', {class: 'across', tabindex: 0, role: 'region', 'aria-label': `${says}: scrolls sideways`}, place);
}

const onScreen = new Map();
const resized = new ResizeObserver(entries => entries.forEach(({target}) => onScreen.get(target)?.resize()));

/** Draws the charts in `root`. */
export function draw(root, renderer = 'canvas') {
  for (const [place, drawn] of onScreen) {
    if (!place.isConnected) {
      resized.unobserve(place);
      drawn.dispose();
      onScreen.delete(place);
    }
  }
  root.querySelectorAll('.chart').forEach(place => {
    const drawn = onScreen.get(place) ?? globalThis.echarts.init(place, null, {renderer});
    if (!onScreen.has(place)) {
      onScreen.set(place, drawn);
      resized.observe(place);
    }
    drawn.setOption(dressed(place.option(place.clientWidth)), true);
  });
}

/** The widest that a name in a legend may be. */
const NAMED = 170;

/** The number of rows that a legend's names take. */
export function legendRows(names, width) {
  let [rows, used] = [1, 0];
  names.map(name => 36 + Math.min(NAMED, widthOf(name))).forEach(each => {
    if (used > 0 && used + each > width) [rows, used] = [rows + 1, 0];
    used += each;
  });
  return rows;
}

function dressed(option) {
  const {ink, quiet, line, card, series} = colours();
  return lettered({
    color: series, backgroundColor: 'transparent', animation: false,
    textStyle: {color: ink},
    grid: {left: 8, right: BESIDE, top: 36, bottom: 8, containLabel: true},
    ...option,
    legend: option.legend && {top: 0, left: 0, itemWidth: 16, itemHeight: 8, formatter: name => fitted(name, NAMED), textStyle: {color: quiet}, ...option.legend},
    tooltip: option.tooltip && {confine: true, backgroundColor: card, borderColor: line, textStyle: {color: ink}, ...option.tooltip},
  }, family());
}

/** The parts of an option that style text. */
const TEXTS = ['textStyle', 'nameTextStyle', 'axisLabel', 'label', 'endLabel'];

/** The option with the page's font wherever it styles text. */
function lettered(option, fontFamily) {
  if (Array.isArray(option)) return option.map(each => lettered(each, fontFamily));
  if (option?.constructor !== Object) return option;
  return Object.fromEntries(Object.entries(option).map(([name, value]) => {
    const within = lettered(value, fontFamily);
    return [name, TEXTS.includes(name) && within ? {fontFamily, ...within} : within];
  }));
}

/** Redraws the charts on screen, in the current colours. */
export const redraw = () => onScreen.forEach((drawn, place) => drawn.setOption(dressed(place.option(place.clientWidth)), true));
