// Reads the API and fills the page.

import {element, lineChart, table} from './charts.js';

const at = id => document.getElementById(id);
const percent = value => value === null ? '–' : `${(value * 100).toFixed(1)} %`;
const number = (value, digits = 0) => value === null ? '–' : value.toLocaleString('en', {maximumFractionDigits: digits});
const interval = rate => rate.rate === null ? '–' : `${percent(rate.low)} to ${percent(rate.high)}`;
const signed = text => text.startsWith('-') || text === '–' ? text : `+${text}`;
const points = value => value === null ? '–' : signed(`${(value * 100).toFixed(1)} points`);
const words = name => name.replaceAll('_', ' ');

async function get(path, parameters = {}) {
  const query = new URLSearchParams(parameters).toString();
  const response = await fetch(query ? `${path}?${query}` : path);
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail ?? body.message ?? response.statusText);
  return body;
}

function tell(message) {
  at('message').textContent = message;
  at('message').hidden = !message;
}

function headline({customers, crossSellRate, earnedCrossSellRate, landBreadth, productsPerCustomer, mrr, mrrCrossSold,
  mrrCrossSoldShare, change: {month, year}}, overall) {
  const card = (title, value, ...notes) => element('div', {}, title, element('b', {}, value), ...notes.map(note => element('small', {}, note)));
  at('headline').replaceChildren(
    card('Cross-sell rate', percent(crossSellRate.rate), `95 %: ${interval(crossSellRate)}`,
      `${points(month.crossSellRate)} since ${month.from}`, `${points(year.crossSellRate)} since ${year.from}`),
    card('Earned', percent(earnedCrossSellRate.rate), `95 %: ${interval(earnedCrossSellRate)}`,
      `bought together at the start: ${percent(landBreadth.rate)}`, `${points(year.earnedCrossSellRate)} since ${year.from}`),
    card('Customers', number(customers), `${number(crossSellRate.numerator)} with two or more products`,
      `${signed(number(month.customers))} since ${month.from}`, `${signed(number(year.customers))} since ${year.from}`),
    card('Products per customer', number(productsPerCustomer, 2),
      `${signed(number(year.productsPerCustomer, 2))} since ${year.from}`),
    card('MRR', number(mrr), `${number(mrrCrossSold)} (${percent(mrrCrossSoldShare)}) from cross-sold products`,
      `${signed(number(year.mrr))} since ${year.from}`),
    card('Median to second product', overall.medianDays === null ? 'not reached' : `${number(overall.medianDays)} days`,
      `95 %: ${number(overall.medianLow)} to ${number(overall.medianHigh)}`,
      `${number(overall.adopters)} of ${number(overall.starters)} starters have one`));
}

function trend(months) {
  const every = Math.ceil(months.length / 8);
  at('trend').replaceChildren(lineChart({
    title: 'Cross-sell rate by month', places: months.length,
    top: Math.ceil(Math.max(0.01, ...months.map(month => month.crossSellRate.high ?? 0)) * 5) / 5,
    lines: [
      {kind: 'one', values: months.map(month => month.crossSellRate.rate), low: months.map(month => month.crossSellRate.low),
        high: months.map(month => month.crossSellRate.high)},
      {kind: 'two', values: months.map(month => month.earnedCrossSellRate.rate)}],
    ticks: months.map((month, i) => [i, month.asOf.slice(0, 7)]).filter(([i]) => i % every === 0)}));
}

function velocity({curve}) {
  at('velocity').replaceChildren(lineChart({
    title: 'Share of customers still with one product, by months since their start', places: curve.length, top: 1,
    lines: [
      {kind: 'one', values: curve.map(point => point.waiting), low: curve.map(point => point.low ?? point.waiting),
        high: curve.map(point => point.high ?? point.waiting)},
      {kind: 'two', values: curve.map(point => point.incidence)}],
    ticks: curve.map(point => [point.month, `${point.month}`]).filter(([month]) => month % 12 === 0)}));
}

const segmentTable = rows => table([
  ['', row => words(row.value)],
  ['Customers', row => number(row.customers)],
  ['Two or more', row => number(row.multiProductCustomers)],
  ['Rate', row => ({text: percent(row.crossSellRate.rate), shade: row.crossSellRate.rate})],
  ['95 %', row => interval(row.crossSellRate)],
  ['Earned', row => percent(row.earnedCrossSellRate.rate)],
  ['Products each', row => number(row.productsPerCustomer, 2)],
  ['MRR', row => number(row.mrr)]], rows);

const matrixTable = ({products, attachRate}) => table([
  ['', ([product]) => product],
  ...products.map((other, i) => [other, ([, rates]) => ({text: rates[i] === null ? '' : percent(rates[i]), shade: rates[i]})])],
  products.map((product, i) => [product, attachRate[i]]));

const productTable = rows => table([
  ['', row => row.product],
  ['Owners', row => number(row.owners.numerator)],
  ['Of customers', row => ({text: percent(row.owners.rate), shade: row.owners.rate})],
  ['At the start', row => number(row.initialOwners)],
  ['Cross-sold', row => number(row.crossSoldOwners)],
  ['MRR', row => number(row.mrr)]], rows);

const withinTable = rows => table([
  ['', row => `${row.months} months`],
  ['Of those who stayed', row => ({text: percent(row.rate.rate), shade: row.rate.rate})],
  ['95 %', row => interval(row.rate)],
  ['Of all starters', row => percent(row.allStarters.rate)]], rows);

const cohortTable = rows => table([
  ['', row => row.cohort],
  ['Size', row => number(row.size)],
  ...[1, 3, 6, 12, 18, 24, 36].map(months => [`${months} m`, row => {
    const cell = row.adopted.find(each => each.months === months);
    return {text: percent(cell.rate.rate), shade: cell.rate.rate, kind: cell.mature ? '' : 'young'};
  }]),
  ['Median days', row => row.medianDays === null ? 'not reached' : number(row.medianDays)]], rows);

const uploadTable = rows => table([
  ['', row => row.key],
  ['State', row => row.state],
  ['Uploaded', row => row.uploadedAt.slice(0, 16).replace('T', ' ')],
  ['Rows', row => number(row.read)],
  ['Accepted', row => number(row.accepted)],
  ['Rejected', row => number(row.rejected)],
  ['Why', row => ({text: row.reasons[0] ?? '', kind: 'text'})]], rows);

/** Fills a select and shows what is chosen in it, now and on each change. */
function choose(select, names, show) {
  const kept = select.value;
  if (names) select.replaceChildren(...names.map(name => element('option', {value: name}, words(name))));
  if (names?.includes(kept)) select.value = kept;
  select.onchange = () => show(select.value);
  show(select.value);
}

async function show(asOf) {
  const of = path => get(path, {as_of: asOf});
  const [summary, months, segments, products, matrix, time, within, cohorts] = await Promise.all(
    ['summary', 'trend', 'segments', 'products', 'matrix', 'velocity', 'within', 'cohorts'].map(name => of(`/v1/${name}`)));
  at('run').textContent = `computed ${summary.run.computedAt.slice(0, 16).replace('T', ' ')} UTC, definitions ${summary.run.definitionVersion}`;
  headline(summary.data, time.data.overall);
  trend(months.data);
  velocity(time.data.overall);
  const dimensions = Object.keys(segments.data).sort((a, b) => (b === 'size') - (a === 'size'));
  choose(at('dimension'), dimensions, name => at('segments').replaceChildren(segmentTable(segments.data[name] ?? [])));
  at('matrix').replaceChildren(matrixTable(matrix.data));
  at('products').replaceChildren(productTable(products.data));
  at('within').replaceChildren(withinTable(within.data));
  choose(at('grain'), null, grain => at('cohorts').replaceChildren(cohortTable(cohorts.data[grain])));
  at('figures').hidden = false;
}

async function start() {
  const uploads = await get('/v1/uploads', {limit: 20});
  at('uploads').replaceChildren(uploadTable(uploads.data));
  const periods = (await get('/v1/periods')).data;
  if (periods.length === 0) {
    tell('Nothing is published yet. Upload files, let the recompute function run, then load this page again.');
    return;
  }
  const select = at('as-of');
  select.replaceChildren(...periods.map(({asOf, complete}) => element('option', {value: asOf}, complete ? asOf : `${asOf} (month not over)`)));
  select.onchange = () => show(select.value).then(() => tell(''), failed => tell(failed.message));
  await show(select.value);
}

start().catch(failed => tell(failed.message));
