import { readWords } from "#client/reply.ts";
import { whileVisible } from "#client/visible.ts";

/**
 * Says that there are new posts, and never moves the page while somebody reads.
 *
 *   <new-posts data-count-url="…"><p role="status"></p></new-posts>
 *
 * The address answers `{ "text": "2 new posts. Show them", "href": "…" }`, or 204 while there are none.
 * Without script the page shows them when it is loaded again.
 */
export class NewPosts extends HTMLElement {
  #end = () => {};

  connectedCallback() {
    const url = this.dataset.countUrl;
    if (url) this.#end = whileVisible(pauseMs, () => this.#ask(url));
  }

  disconnectedCallback() {
    this.#end();
  }

  async #ask(url: string): Promise<void> {
    const response = await fetch(url, { headers: { accept: "application/json" } }).catch(() => null);
    if (!response) return;
    // Signed out, moved or gone: asking again would never be answered otherwise.
    if (response.status >= 400 && response.status < 500 && response.status !== 429) this.#end();
    const words = await readWords(response);
    const text = words.get("text");
    const href = words.get("href");
    if (text && href) this.#show(text, href);
  }

  #show(text: string, href: string): void {
    const place = this.querySelector("[role=status]");
    if (!place || place.textContent === text) return;
    const link = document.createElement("a");
    link.className = "button button--quiet button--wide";
    link.href = href;
    link.textContent = text;
    // A link to this very page and a place on it would only scroll.
    link.addEventListener("click", () => {
      if (link.pathname === location.pathname && link.search === location.search) setTimeout(() => location.reload());
    });
    place.replaceChildren(link);
  }
}

/** Readers who arrived together do not ask together. */
function pauseMs(): number {
  return 30_000 + Math.random() * 30_000;
}

customElements.define("new-posts", NewPosts);
