import { readWords } from "#client/reply.ts";
import { whileVisible } from "#client/visible.ts";

/**
 * Moves the bar of an import and says how far it is.
 *
 *   <import-progress data-url="…"><progress></progress><p role="status"></p></import-progress>
 *
 * The address answers `{ "text": "…", "done": "12", "whole": "60" }`, without the last while nobody knows, and `{ "ended": "1" }`
 * once there is a report to be shown. Without script the page says it when it is loaded again.
 */
export class ImportProgress extends HTMLElement {
  #end = () => {};

  connectedCallback() {
    const url = this.dataset.url;
    if (url)
      this.#end = whileVisible(
        () => pauseMs,
        () => this.#ask(url),
      );
  }

  disconnectedCallback() {
    this.#end();
  }

  async #ask(url: string): Promise<void> {
    const response = await fetch(url, { headers: { accept: "application/json" } }).catch(() => null);
    if (!response) return;
    const words = await readWords(response);
    if (words.has("ended") || (response.status >= 400 && response.status < 500 && response.status !== 429)) {
      this.#end();
      location.reload();
      return;
    }
    this.#show(words.get("text") ?? "", { done: words.get("done"), whole: words.get("whole") });
  }

  #show(text: string, { done, whole }: { done: string | undefined; whole: string | undefined }): void {
    const line = this.querySelector("[role=status]");
    const bar = this.querySelector("progress");
    if (line && text && line.textContent !== text) line.textContent = text;
    if (!bar) return;
    if (done === undefined || whole === undefined) {
      bar.removeAttribute("value");
      return;
    }
    bar.max = Number(whole);
    bar.value = Number(done);
  }
}

/** A bar may move often; its words are read out, so they may not. */
const pauseMs = 3_000;

customElements.define("import-progress", ImportProgress);
