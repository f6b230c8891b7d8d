import { parentPort } from "node:worker_threads";
import { type RenderedText, type RenderOptions, renderMarkdown } from "./markdown.ts";

/** A thread that renders texts too long or too strange for the thread that answers requests. */
export type RenderRequest = { readonly source: string; readonly options: RenderOptions };
export type RenderAnswer = { readonly kind: "ready" } | { readonly kind: "done"; readonly rendered: RenderedText };

function answer(message: RenderAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on("message", ({ source, options }: RenderRequest) => {
  answer({ kind: "done", rendered: renderMarkdown(source, options) });
});

// The first text pays for compiling the parser; let it be this one, before anybody's budget runs.
for (let n = 0; n < 20; n += 1)
  renderMarkdown("*Warm* **up** [a](https://example.org)\n\n- b\n\n> c\n\n| d |\n|---|\n| e |\n");
answer({ kind: "ready" });
