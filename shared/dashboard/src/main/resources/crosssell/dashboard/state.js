// What is shown is in the address: a link shows the same again, and the browser's Back goes back.

const NAMES = ['view', 'as_of', 'by', 'segment', 'product', 'grain', 'share', 'shade', 'model', 'span'];

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

/** Goes there, and tells it. */
export function go(changes) {
  history.pushState(null, '', address(changes));
  dispatchEvent(new Event('popstate'));
}
