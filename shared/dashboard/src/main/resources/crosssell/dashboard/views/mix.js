// What moved the rate, as far as counting can tell: rates within the values of a dimension, or a different mix of them.

import {element} from '../dom.js';
import {tip} from '../chart.js';
import {figure, listed} from '../figure.js';
import {percent, percentTick, points, words} from '../format.js';
import {ofAll, saying, spanOf, spans} from '../scope.js';
import {waterfall} from '../waterfall.js';

export const mix = {
  name: 'mix',
  title: 'Mix and rate',
  needs: ({as_of}) => ({mix: ['/v1/mix', {as_of}]}),
  draw: ({mix: both}, context) => {
    const name = spanOf(context.state) === 'month' ? 'month' : 'year';
    const since = both[name];
    const found = since?.dimensions[context.state.by];
    const {rate: to} = context.summary.crossSellRate;
    const rate = {to, from: to - (found?.change ?? 0)};
    return found ? [inWords(since, found, rate, context), steps(since, found, rate, context), values(since, found, context)]
      : [steps(since, null, rate, context)];
  },
};

const NONE = 'There were no customers at one of the two dates, so there is no change to break down.';

const inWords = (since, found, {from, to}, {state}) => element('section', {class: 'wide', 'aria-label': `What moved, by ${words(state.by)}`},
  element('h2', {}, `What moved, by ${words(state.by)}`),
  listed([
    `Since ${since.from} the cross-sell rate has gone from ${percent(from)} to ${percent(to)}: ${points(found.change)}.`,
    `${points(found.rateEffect)} came from rates moving within values of ${words(state.by)}; ${points(found.mixEffect)} from a different mix of `
      + 'customers. The two add up to the change.',
    found.paradox ? 'Simpson’s paradox: no value present at both dates moved in the direction of the total, and at least one moved the other way. '
      + 'Read the values, not the total.' : null,
    'The breakdown shows which part moved, not why.',
  ].filter(sentence => sentence)));

const MOST = 10;

/** The rate effects, largest first; beyond ten, the rest as one. */
function effects(all) {
  const ranked = [...all].sort((a, b) => Math.abs(b.rateEffect) - Math.abs(a.rateEffect))
    .map(each => ({name: `rate: ${words(each.value)}`, change: each.rateEffect, of: each}));
  const others = ranked.slice(MOST);
  return others.length < 2 ? ranked
    : [...ranked.slice(0, MOST), {name: `rate: ${others.length} others`, change: others.reduce((sum, each) => sum + each.change, 0)}];
}

function steps(since, found, {from, to}, context) {
  const rows = found ? [{name: `rate, ${since.from}`, level: from}, ...effects(found.values),
    {name: 'mix of customers', change: found.mixEffect}, {name: `rate, ${context.asOf}`, level: to}] : [];
  const {cut, chart} = found ? waterfall({
    says: `Cross-sell rate from ${since.from} to ${context.asOf}: rate effect of each value of ${words(context.state.by)}, and the effect of the mix`,
    steps: rows, write: percent, signed: points, tick: percentTick,
    hover: row => {
      const {name, level, change, of} = rows[row];
      return tip(name, level === undefined ? points(change) : percent(level), of ? [
        `its rate ${percent(of.rateFrom)} to ${percent(of.rateTo)}`,
        `its share of customers ${percent(of.weightFrom)} to ${percent(of.weightTo)}`] : []);
    },
  }) : {};
  return figure({
    title: `Rate and mix effects by ${words(context.state.by)}`, about: 'mix', wide: true, controls: spans(context), chart, empty: NONE,
    note: saying('Each value’s rate effect, then the effect of the mix of customers.', cut && 'The axis does not start at 0.', ofAll(context)),
    table: {
      rows,
      columns: [
        {title: 'Step', value: row => row.name},
        {title: 'Rate or effect', value: row => row.level ?? row.change,
          text: (value, row) => row.level === undefined ? points(value) : percent(value)}],
    },
  });
}

function values(since, found, {state, asOf, segments, few}) {
  const now = new Map((segments[state.by] ?? []).map(row => [row.value, row.customers]));
  return figure({
    title: `Shares and rates by ${words(state.by)}`, about: 'mixValues', wide: true,
    table: {
      rows: found.values, few,
      columns: [
        {title: words(state.by), value: row => row.value, text: words},
        {title: `Share, ${since.from}`, value: row => row.weightFrom, text: percent},
        {title: `Share, ${asOf}`, value: row => row.weightTo, text: percent},
        {title: `Rate, ${since.from}`, value: row => row.rateFrom, text: percent},
        {title: `Rate, ${asOf}`, value: row => row.rateTo, text: percent, small: row => row.rateTo !== null && now.get(row.value) < few},
        {title: 'Rate effect', value: row => row.rateEffect, text: points},
        {title: 'Mix effect', value: row => row.mixEffect, text: points}],
    },
  });
}
