// What is shown is in the address: a link shows the same again, and the browser's Back goes back.

const NAMES = ['view', 'as_of', 'by', 'segment', 'product', 'grain', 'share', 'shade', 'model', 'span', 'customer'];

/** What the address asks for. */
export function state() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(NAMES.map(name => [name, query.get(name) ?? '']));
}

/** The address of what is shown with these changes; empty values are left out. */
export function address(changes) {
  const query = new URLSearchParams(Object.entries({...state(), ...changes}).filter(([, value]) => value));
  return `${location.pathname}${query.size ? `?${query}` : ''}`;
}

/** Goes to an address of the page, and tells it. */
export function visit(to) {
  history.pushState({from: 'here'}, '', to);
  dispatchEvent(new Event('popstate'));
}

/** Goes to what is shown with these changes. */
export const go = changes => visit(address(changes));

/** Leaves what was opened: back to where it was opened from, so that leaving adds nothing to go back to; else to what is shown with these changes. */
export function leave(changes) {
  if (history.state?.from === 'here') return history.back();
  history.replaceState(null, '', address(changes));
  dispatchEvent(new Event('popstate'));
}
