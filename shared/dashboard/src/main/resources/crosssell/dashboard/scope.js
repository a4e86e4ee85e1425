// Over which time a figure is shown, and of whom, where the view can say so.

import {choice} from './figure.js';
import {words} from './format.js';

/** The period chosen, by its name in the API's answers; trailing 12 months unless the month is asked for. */
export const spanOf = ({span}) => span === 'month' ? 'month' : 'trailing12Months';

/** The choice of it, kept in the address; none where nothing can be chosen. */
export const spans = ({state, go}) =>
  go ? [choice('Over', [['', 'trailing 12 months'], ['month', 'month']], state.span, span => go({span}))] : [];

/** What is said of a figure that is not narrowed to the segment chosen. */
export const ofAll = ({narrowed}) => narrowed ? 'Of all customers.' : null;

/** Those whose figures are shown: of the segment chosen, or all. */
export const who = narrowed => narrowed ? `${words(narrowed.by)} ${words(narrowed.value)}` : 'all customers';

/** The size segment chosen, of figures that are kept by size alone; else empty. */
export const sizeOf = narrowed => narrowed?.by === 'size' ? narrowed.value : '';

/** Who alone is in a figure, as a file's name says it: those of the segment chosen; and in one that is kept by size alone. */
export const alone = narrowed => narrowed ? [who(narrowed)] : [];
export const aloneOfSize = narrowed => sizeOf(narrowed) ? alone(narrowed) : [];

/** What is said of such a figure, such as `offers are kept`. */
export const ofSize = (narrowed, what) =>
  sizeOf(narrowed) ? `Customers of size ${words(sizeOf(narrowed))}.` : narrowed && `Of all customers: ${what} by size alone.`;

/** Where a figure is beside a published range, before the range's own words. */
export const verdict = range => range.verdict ?? 'too few customers to compare with';

/** Sentences after one another; those that are null are left out. */
export const saying = (...sentences) => sentences.filter(sentence => sentence).join(' ');
