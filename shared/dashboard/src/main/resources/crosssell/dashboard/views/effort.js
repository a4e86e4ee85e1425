// What cross-selling won and cost, and how touches share the credit.

import {bars} from '../bars.js';
import {tip} from '../chart.js';
import {choice, figure} from '../figure.js';
import {count, countTick, money, moneyTick, percent, ratio} from '../format.js';
import {ofAll, saying, spanOf, spans} from '../scope.js';

const MOST = 15;

/** Efficiency, by team and by product. */
export const efficiency = (both, context) => {
  const period = both[spanOf(context.state)];
  const total = `${period.from} to ${period.to}: ${money(period.revenue)} won (12 × MRR of cross-sells ${money(period.recurring)}, one-time `
    + `${money(period.oneTime)}) at a cost of ${money(period.cost)}; `
    + `${period.efficiency === null ? 'there is no ratio without cost' : `${ratio(period.efficiency)} per 1 spent`}.`;
  return [
    won('Efficiency by team', 'Team', each => each.team ?? 'no team', period.byTeam,
      saying(total, `Revenue is credited by the model “${context.run.settings.attribution.model}”.`), context, spans(context)),
    won('Efficiency by product', 'Product', each => each.product ?? 'no product', period.byProduct, total, context)];
};

function won(title, of, name, all, note, context, controls) {
  const rows = [...all].sort((a, b) => b.revenue - a.revenue);
  const shown = rows.slice(0, MOST);
  return figure({
    title, about: 'efficiency', controls,
    note: saying(note, rows.length > MOST && `The chart shows the ${MOST} with the most revenue.`, ofAll(context)),
    empty: 'Nothing was won or spent in the period. Costs are read from files under costs/.',
    chart: bars({
      says: `Revenue and cost, ${title}`, names: shown.map(name), write: moneyTick,
      series: ['revenue', 'cost'].map(key => ({name: key, bars: shown.map(row => ({to: row[key], text: money(row[key])}))})),
      hover: row => tip(name(shown[row]), `revenue ${money(shown[row].revenue)}`, `cost ${money(shown[row].cost)}`,
        `efficiency ${ratio(shown[row].efficiency)}`),
    }),
    table: {
      rows,
      columns: [
        {title: of, value: name},
        {title: 'Revenue', value: row => row.revenue, text: money},
        {title: 'Cost', value: row => row.cost, text: money},
        {title: 'Efficiency', value: row => row.efficiency, text: ratio}],
    },
  });
}

const KINDS = 7; // one product per colour, less one colour for the others
const MODELS = {
  first: 'all to the first day of touches', last: 'all to the last day of touches', linear: 'the same to every touch',
  position: '40 % first, 40 % last, 20 % between', decay: 'more to later touches',
};

/** Cross-sells credited to each team by one model, and those without a touch. */
export function attribution(both, context) {
  const {state, run, go} = context;
  const period = both[spanOf(state)];
  const chosen = period.models.find(each => each.model === (state.model || run.settings.attribution.model)) ?? period.models[0];
  const rows = period.crossSells === 0 && period.revenue === 0 ? []
    : [...chosen.byTeam].sort((a, b) => b.crossSells - a.crossSells).concat({team: 'unattributed', nobody: true, ...chosen.unattributed});
  const hold = (product, row) => (row.nobody ? product.unattributed : product.byTeam.find(each => each.team === row.team))?.crossSells ?? 0;
  const kinds = grouped(chosen.byProduct);
  const of = (kind, row) => kind.products.reduce((sum, product) => sum + hold(product, row), 0);
  return figure({
    title: 'Cross-sells by team', about: 'attribution', wide: true, empty: 'Nothing was cross-sold in the period.',
    controls: go ? [choice('Model', Object.keys(MODELS).map(name => [name, name]), chosen.model,
      model => go({model: model === run.settings.attribution.model ? '' : model})), ...spans(context)] : [],
    note: saying(`${count(period.crossSells)} cross-sells, ${period.from} to ${period.to},`,
      `credited by the model “${chosen.model}” (${MODELS[chosen.model]}).`,
      'Credit does not show cause: a model is a rule for sharing, and coming before a cross-sell does not mean bringing it about.', ofAll(context)),
    chart: bars({
      says: `Cross-sells of each team by product, and those without a touch, by the model ${chosen.model}`,
      stacked: true, wide: true, names: rows.map(row => row.team), write: countTick,
      series: kinds.map(kind => ({name: kind.name, bars: rows.map(row => of(kind, row)).map(to => ({to, text: count(to)}))})),
      hover: (row, series) => tip(rows[row].team, `${kinds[series].name}: ${count(of(kinds[series], rows[row]))}`,
        `all: ${count(rows[row].crossSells)} (${percent(rows[row].share)})`, `revenue ${money(rows[row].revenue)}`),
    }),
    table: {
      rows,
      columns: [
        {title: 'Team', value: row => row.team},
        {title: 'Cross-sells', value: row => row.crossSells, text: count},
        {title: 'Share', value: row => row.share, text: percent},
        {title: 'Revenue', value: row => row.revenue, text: money},
        ...chosen.byProduct.map(product => ({title: product.product, value: row => hold(product, row), text: count}))],
    },
  });
}

/** Products, most cross-sells first; if there are many, the last ones as one group. */
function grouped(products) {
  const ranked = [...products].sort((a, b) => b.crossSells - a.crossSells);
  const alone = ranked.length > KINDS + 1 ? ranked.slice(0, KINDS) : ranked;
  const others = ranked.slice(alone.length);
  return [...alone.map(product => ({name: product.product, products: [product]})),
    ...others.length ? [{name: `${others.length} others`, products: others}] : []];
}
