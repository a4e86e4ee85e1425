// Transitions as a Sankey diagram: a column per step, so that no line can lead back.

import {colours, fitted, tip, widthOf} from '../chart.js';
import {count, days, interval, parts, percent} from '../format.js';

/** Steps shown. */
export const STEPS = 4;

/** The most names in a column, “others” included. */
const MOST = 8;

const OTHERS = '';

/** Room beside the columns; the names of the last column are at its end. */
const SIDE = 8;
const END = 160;

/** A name and its count, cut to the room at the end. */
function labelled(name, many) {
  const counted = ` · ${count(many)}`;
  return `${fitted(name, END - 24 - widthOf(counted))}${counted}`;
}

/** The names of a step that are kept: those with the most customers. */
function kept(counts) {
  const names = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
  return new Set(names.length <= MOST ? names : names.slice(0, MOST - 1));
}

function add(counts, name, customers) {
  counts.set(name, (counts.get(name) ?? 0) + customers);
}

/** {folded, option}: whether names were folded into others, and the chart. */
export function flow(transitions) {
  const within = transitions.filter(({step}) => step < STEPS);
  const arrived = Array.from({length: STEPS + 1}, () => new Map());
  within.forEach(({step, from, to, customers}) => {
    if (step === 1) add(arrived[1], from, customers);
    add(arrived[step + 1], to, customers);
  });
  const names = arrived.map(kept);
  const place = (step, name) => names[step].has(name) ? name : OTHERS;
  const links = new Map();
  within.forEach(each => {
    const [source, target] = [`${each.step}:${place(each.step, each.from)}`, `${each.step + 1}:${place(each.step + 1, each.to)}`];
    const link = links.get(`${source}\n${target}`) ?? {source, target, value: 0, of: []};
    link.value += each.customers;
    link.of.push(each);
    links.set(`${source}\n${target}`, link);
  });
  return {folded: arrived.some((counts, step) => counts.size > names[step].size), option: () => sankey([...links.values()], arrived, names)};
}

function sankey(links, arrived, names) {
  const {ink, card, quiet, series} = colours();
  const ids = [...new Set(links.flatMap(({source, target}) => [source, target]))].sort();
  const others = step => arrived[step].size - names[step].size;
  const written = id => id.slice(2) || `${count(others(Number(id[0])))} others`;
  const products = [...new Set(ids.map(id => id.slice(2)).filter(name => name && !name.includes('+')))].sort();
  const colour = id => products.includes(id.slice(2)) ? series[products.indexOf(id.slice(2)) % series.length] : quiet;
  const value = id => Math.max(...['source', 'target'].map(end => links.filter(link => link[end] === id).reduce((sum, link) => sum + link.value, 0)));
  const deepest = Math.max(...ids.map(id => Number(id[0]))) - 1;
  return {
    tooltip: {trigger: 'item', formatter: ({dataType, data}) => dataType === 'edge' ? moved(data, written) : stood(data.name, links, written)},
    grid: {left: SIDE, right: END, top: 24, height: 1},
    xAxis: {
      type: 'value', position: 'top', min: 0, max: deepest, interval: 1, axisLine: {show: false}, axisTick: {show: false}, splitLine: {show: false},
      axisLabel: {color: quiet, align: 'left', margin: 6, formatter: i => `Step ${i + 1}`}},
    yAxis: {type: 'value', show: false},
    series: [{
      type: 'sankey', left: SIDE, right: END, top: 28, bottom: 12, nodeAlign: 'left', nodeWidth: 12, nodeGap: 12, draggable: false,
      emphasis: {focus: 'adjacency'},
      data: ids.map(id => ({
        name: id, depth: Number(id[0]) - 1, itemStyle: {color: colour(id)}, label: {formatter: () => labelled(written(id), value(id))}})),
      links: links.map(link => ({...link, lineStyle: {color: colour(link.source), opacity: 0.32}})),
      label: {color: ink, fontSize: 12, textBorderColor: card, textBorderWidth: 3},
    }],
  };
}

function moved({source, target, value, of}, written) {
  const title = `${written(source)} → ${written(target)}`;
  if (of.length > 1) return tip(title, `${count(value)} customers, in ${count(of.length)} transitions that the table lists`);
  const [{share, medianDays}] = of;
  return tip(title, `${count(value)} customers, step ${source[0]} to ${target[0]}`,
    `${percent(share.rate)} (${interval(share)})`, `${parts(share)} with ${of[0].from} at step ${source[0]}`, `median ${days(medianDays)} between`);
}

/** A name at a step: how many customers reached it, and how many went on. */
function stood(id, links, written) {
  const on = links.filter(link => link.source === id);
  const sum = list => list.reduce((total, {value}) => total + value, 0);
  const there = new Map(on.flatMap(({of}) => of).map(({from, share}) => [from, share.denominator]));
  const all = on.length === 0 ? sum(links.filter(link => link.target === id)) : [...there.values()].reduce((total, each) => total + each, 0);
  return tip(`${written(id)}, step ${id[0]}`, `${count(all)} customers`, Number(id[0]) < STEPS ? `${count(sum(on))} of them went on` : []);
}
