// How figures are rounded and written. Undefined is a dash, never 0.

const NONE = '–';
const written = (value, digits, least = digits) =>
  value.toLocaleString('en', {minimumFractionDigits: least, maximumFractionDigits: digits, signDisplay: 'negative'});
/** In per cent, without the error of binary fractions: 0.2875 is 28.75, not a little less. */
const hundredfold = fraction => Number((fraction * 100).toPrecision(15));
const known = (value, write) => value === null || value === undefined ? NONE : write(value);
const signed = (value, text) => value > 0 && /[1-9]/.test(text) ? `+${text}` : text.replace('-', '−');

/** A fraction as per cent, one decimal. */
export const percent = fraction => known(fraction, value => `${written(hundredfold(value), 1).replace('-', '−')}\u00a0%`);

/** A difference of fractions in percentage points, one decimal. */
export const points = difference => known(difference, value => `${signed(value, written(hundredfold(value), 1))} points`);

/** Ticks of an axis, with no more digits than needed. */
export const percentTick = fraction => `${written(hundredfold(fraction), 1, 0).replace('-', '−')}\u00a0%`;
export const moneyTick = amount => amount.toLocaleString('en', {notation: 'compact', maximumFractionDigits: 2}).replace('-', '−');
export const countTick = value => written(value, 1, 0);

/** A date that stays on one line. */
export const unbroken = date => date.replaceAll('-', '\u2011');

/** A count or days: whole, or with a half, which a median may have. */
export const count = value => known(value, each => written(each, 1, 0));

/** An amount of money: whole units. */
export const money = amount => known(amount, value => written(value, 0).replace('-', '−'));

/** An amount of money that came or went. */
export const moneyChange = amount => known(amount, value => signed(value, written(value, 0)));

export const countChange = value => known(value, each => signed(each, written(each, 1, 0)));

/** A ratio such as lift or products per customer: two decimals. */
export const ratio = value => known(value, each => written(each, 2));

export const ratioChange = value => known(value, each => signed(each, written(each, 2)));

/** A p- or q-value: three decimals, or "< 0.001". */
export const chance = p => known(p, value => value < 0.001 ? '< 0.001' : written(value, 3));

/** The interval of a rate, or of anything with `low` and `high`; open if it has no upper end. */
export const interval = ({low, high}, write = percent) => {
  if ((low ?? null) === null && (high ?? null) === null) return NONE;
  return (high ?? null) === null ? `${write(low)} or more` : `${write(low)} to ${write(high)}`;
};

export const days = value => known(value, each => `${count(each)} days`);

/** `numerator of denominator`. */
export const parts = ({numerator, denominator}) => `${count(numerator)} of ${count(denominator)}`;

/** A name as stored, in words: `year_3_plus`, `crossSellRate`. */
export const words = name => known(name, text => text.replaceAll('_', ' ').replace(/[a-z][A-Z]/g, pair => `${pair[0]} ${pair[1].toLowerCase()}`));

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The month of a date: `October 2026`. */
export const month = date => `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/** Hours from one moment to another, to a tenth. */
export const hours = (instant, until) => instant && Math.floor((Date.parse(until) - Date.parse(instant)) / 360_000) / 10;

/** An age in hours, in whole hours or days. */
export const age = old => known(old && Math.floor(old),
  whole => whole < 1 ? 'under an hour' : whole < 48 ? `${count(whole)} ${whole === 1 ? 'hour' : 'hours'}` : days(Math.floor(whole / 24)));

/** A moment, to the minute. */
export const moment = instant => known(instant, text => `${text.slice(0, 16).replace('T', ' ')} UTC`);
