// The period and the customers that a figure covers.

import {choice} from './figure.js';
import {words} from './format.js';

/** The chosen period, under its name in the API's answers; trailing 12 months by default. */
export const spanOf = ({span}) => span === 'month' ? 'month' : 'trailing12Months';

/** The control for it, kept in the address; none where nothing can be chosen. */
export const spans = ({state, go}) =>
  go ? [choice('Period', [['', 'trailing 12 months'], ['month', 'month']], state.span, span => go({span}))] : [];

/** The note on a figure that is not narrowed to the chosen segment. */
export const ofAll = ({narrowed}) => narrowed ? 'All customers.' : null;

/** The customers shown: the chosen segment, or all. */
export const who = narrowed => narrowed ? `${words(narrowed.by)} ${words(narrowed.value)}` : 'all customers';

/** The chosen size segment, for figures that are kept by size only; else empty. */
export const sizeOf = narrowed => narrowed?.by === 'size' ? narrowed.value : '';

/** What a figure is narrowed to, for the name of its file: the chosen segment; and the same for figures kept by size only. */
export const alone = narrowed => narrowed ? [who(narrowed)] : [];
export const aloneOfSize = narrowed => sizeOf(narrowed) ? alone(narrowed) : [];

/** The note on such a figure; `what` is such as `offers are available`. */
export const ofSize = (narrowed, what) =>
  sizeOf(narrowed) ? `Customers of size ${words(sizeOf(narrowed))}.` : narrowed && `All customers: ${what} by size only.`;

/** How a figure compares with a published range; the range follows it. */
export const verdict = range => range.verdict ?? 'too few customers to compare with';

/** Sentences in a row; falsy ones are left out. */
export const saying = (...sentences) => sentences.filter(sentence => sentence).join(' ');
