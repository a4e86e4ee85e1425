// The page's state is in its address: a link restores it, and the browser's Back button works.

const NAMES = ['view', 'as_of', 'by', 'segment', 'product', 'grain', 'share', 'shade', 'model', 'span', 'customer'];

/** The state in the address. */
export function state() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(NAMES.map(name => [name, query.get(name) ?? '']));
}

/** The address of the current state with these changes; empty values are left out. */
export function address(changes) {
  const query = new URLSearchParams(Object.entries({...state(), ...changes}).filter(([, value]) => value));
  return `${location.pathname}${query.size ? `?${query}` : ''}`;
}

/** Goes to an address of the page and has it shown. */
export function visit(to) {
  history.pushState({from: 'here'}, '', to);
  dispatchEvent(new Event('popstate'));
}

/** Goes to the current state with these changes. */
export const go = changes => visit(address(changes));

/** Closes what was opened: goes back to where it was opened from, which adds no history entry; otherwise to the state with these changes. */
export function leave(changes) {
  if (history.state?.from === 'here') return history.back();
  history.replaceState(null, '', address(changes));
  dispatchEvent(new Event('popstate'));
}
