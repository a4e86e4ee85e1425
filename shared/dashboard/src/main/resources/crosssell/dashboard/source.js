// A source of figures: an object with `get(path, parameters)`, which resolves to an answer of the API.

/** The API that served the page. Answers are kept until the page is reloaded. */
export class Api {
  #answers = new Map();

  get(path, parameters = {}) {
    const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
    const url = query ? `${path}?${query}` : path;
    if (!this.#answers.has(url)) {
      const answer = this.#fetch(url);
      answer.catch(() => this.#answers.delete(url));
      this.#answers.set(url, answer);
    }
    return this.#answers.get(url);
  }

  async #fetch(url) {
    const response = await fetch(url, {headers: {Accept: 'application/json'}});
    const body = await response.json().catch(() => ({}));
    if (!response.ok) throw new Error(body.detail ?? body.message ?? `${response.status} ${response.statusText}`);
    return body;
  }
}
