// A waterfall chart: horizontal bars that lead from one level to another in steps.

import {bars} from './bars.js';

/** The axis: from 0, unless the steps would then be too small to see. Round ticks. */
function scale(levels) {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const span = high - low;
  if (low <= 0 || span === 0 || span > high / 2) return {min: Math.min(0, low)};
  const power = 10 ** Math.floor(Math.log10(span / 2));
  const interval = [1, 2, 5, 10].map(each => each * power).find(each => span / each <= 4);
  return {interval, min: Math.max(0, Math.floor(low / interval - 0.3) * interval), max: Math.ceil(high / interval + 0.2) * interval};
}

/**
 * The chart, and whether its axis is `cut`, that is, does not start at 0. `steps` are {name, level} or {name, change}, in order;
 * `write` writes a level, `signed` a change. Gains and losses differ in sign, and in colour.
 */
export function waterfall({says, steps, write, signed, tick, hover}) {
  let at = 0;
  const runs = steps.map(({level, change}) => ({from: at, to: at = level ?? at + change}));
  const axis = scale(runs.map(run => run.to));
  const made = bars({
    says, write: tick, hover, axis,
    names: steps.map(step => step.name),
    series: [{name: 'level', bars: runs.map(({from, to}, i) => steps[i].level !== undefined
      ? {from: axis.min, to, text: write(to), colour: shades => shades.quiet}
      : {from, to, text: signed(steps[i].change), colour: shades => steps[i].change < 0 ? shades.down : shades.up})}],
  });
  return {cut: axis.min > 0, chart: made};
}
