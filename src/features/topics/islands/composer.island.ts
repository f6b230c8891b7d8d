import { keepDraft } from "./draft-keeper.ts";
import { format } from "./text-formats.ts";

/**
 * Improves a form with a plain textarea: buttons that mark the selected words, and a draft kept on the server.
 *
 *   <post-composer><form data-draft-action="…" data-draft-failed="…">
 *     <div data-toolbar hidden><button type="button" data-format="bold">…</button></div>
 *     <textarea></textarea> <p data-draft-status role="status"></p>
 *   </form></post-composer>
 *
 * A draft is POSTed as the form would be, `_csrf` included; the answer is `{ "saved": "Draft kept, 23:41." }`.
 * Without script the marks are typed, and a button of the form keeps the draft.
 */
export class PostComposer extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const box = this.querySelector("textarea");
    if (!form || !box) return;
    keepDraft(form, this.querySelector("[data-draft-status]"));
    const toolbar = this.querySelector<HTMLElement>("[data-toolbar]");
    if (!toolbar) return;
    toolbar.hidden = false;
    toolbar.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-format]") : null;
      if (button?.dataset.format) mark(box, button.dataset.format);
    });
    box.addEventListener("keydown", (event) => {
      if (event.key !== "b" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      mark(box, "bold");
    });
  }
}

function mark(box: HTMLTextAreaElement, kind: string): void {
  const change = format(kind, { text: box.value, start: box.selectionStart, end: box.selectionEnd });
  if (!change) return;
  box.focus();
  box.setSelectionRange(change.from, change.to);
  // The old command keeps the browser's undo list; where it is gone, the text is replaced without one.
  const typed = document.execCommand?.("insertText", false, change.text);
  if (!typed) {
    box.setRangeText(change.text, change.from, change.to, "end");
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  box.setSelectionRange(change.from + change.select[0], change.from + change.select[1]);
}

customElements.define("post-composer", PostComposer);
