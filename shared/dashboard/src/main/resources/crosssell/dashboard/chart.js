// Charts, drawn by ECharts in the page's own colours.

import {element} from './dom.js';

/** The page's colours as they are now: they differ in light, dark and print. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = name => style.getPropertyValue(`--${name}`).trim();
  return {ink: of('ink'), quiet: of('quiet'), line: of('line'), card: of('card'), low: of('low'), high: of('high'),
    up: of('up'), down: of('down'), series: [1, 2, 3, 4, 5, 6, 7, 8].map(i => of(`series-${i}`))};
}

/** What a tooltip shows: lines of text, the first as its title. */
export const tip = (title, ...lines) => element('div', {class: 'tip'}, element('strong', {}, title), lines.flat().map(line => element('div', {}, line)));

/** An axis of values written by `write`. */
export const valueAxis = (write, more = {}) => {
  const {quiet, line} = colours();
  return {type: 'value', axisLabel: {color: quiet, formatter: write}, splitLine: {lineStyle: {color: line}}, nameTextStyle: {color: quiet}, ...more};
};

/** An axis of names or dates. */
export const nameAxis = (names, more = {}) => {
  const {quiet, line} = colours();
  return {type: 'category', data: names, axisLabel: {color: quiet, hideOverlap: true}, axisLine: {lineStyle: {color: line}},
    axisTick: {show: false}, nameTextStyle: {color: quiet}, ...more};
};

/** The band between two lines over the same places, as two stacked areas; a gap where either is null. */
export const band = (name, lows, highs, colour) => [
  {name, type: 'line', stack: name, silent: true, symbol: 'none', lineStyle: {opacity: 0}, data: lows, tooltip: {show: false}},
  {name, type: 'line', stack: name, silent: true, symbol: 'none', lineStyle: {opacity: 0}, areaStyle: {color: colour, opacity: 0.18},
    data: highs.map((high, i) => high === null || lows[i] === null ? null : high - lows[i]), tooltip: {show: false}}];

/**
 * A place for a chart: `option()` makes ECharts' option when it is drawn, so that it has the colours of then. `says` is what
 * the chart is to who cannot see it; its figures are in the table beside it.
 */
export function chart({option, says, height = 300}) {
  const place = element('div', {class: 'chart', role: 'img', 'aria-label': says});
  place.style.height = `${height}px`;
  place.option = option;
  return place;
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
    drawn.setOption(dressed(place.option()), true);
  });
}

function dressed(option) {
  const {ink, quiet, line, card, series} = colours();
  return {
    color: series, backgroundColor: 'transparent', animation: false,
    textStyle: {color: ink, fontFamily: getComputedStyle(document.body).fontFamily},
    grid: {left: 8, right: 16, top: 36, bottom: 8, containLabel: true},
    ...option,
    legend: option.legend && {top: 0, left: 0, itemWidth: 16, itemHeight: 8, textStyle: {color: quiet}, ...option.legend},
    tooltip: option.tooltip && {confine: true, backgroundColor: card, borderColor: line, textStyle: {color: ink}, ...option.tooltip},
  };
}

/** Draws anew what is on screen, in the colours of now. */
export const redraw = () => onScreen.forEach((drawn, place) => drawn.setOption(dressed(place.option()), true));
