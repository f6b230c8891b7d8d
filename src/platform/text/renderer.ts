import type { Log } from "#core/log.ts";
import { type RenderedText, type RenderOptions, renderMarkdown, renderPlain } from "./markdown.ts";
import { RenderPool } from "./render-pool.ts";

export type Renderer = {
  /** Never rejects: a text that cannot be formatted in time comes back as its words (`budgetExceeded`). */
  render(source: string, options?: RenderOptions): Promise<RenderedText>;
  close(): Promise<void>;
};

export type RendererOptions = {
  readonly log: Log;
  /** The worker's file. Without it: the file beside this one, or beside the bundle. */
  readonly workerUrl?: URL;
  readonly budgetMs?: number;
  readonly workers?: number;
};

const LONGEST_INLINE = 4000;

/** Ordinary texts are rendered at once; long and strange ones in a worker with a time budget (D4, T-21). */
export function createRenderer({
  log,
  workerUrl = besideThisFile(),
  budgetMs = 250,
  workers = 2,
}: RendererOptions): Renderer {
  const pool = new RenderPool({ log, workerUrl, budgetMs, workers });
  return {
    async render(source, options = {}) {
      if (!isOrdinary(source)) return pool.render({ source, options });
      try {
        return renderMarkdown(source, options);
      } catch (error) {
        log.error("A text could not be formatted.", { reason: error instanceof Error ? error.name : "unknown" });
        return renderPlain(source, { budgetExceeded: true });
      }
    },
    close: () => pool.close(),
  };
}

/** Short, and mostly words: hostile texts are made of little but marks. */
export function isOrdinary(source: string): boolean {
  if (source.length > LONGEST_INLINE) return false;
  return source.length < 400 || (source.match(/[*_[\]()!<>`~|#+@:/\\-]/g)?.length ?? 0) < source.length / 4;
}

function besideThisFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./render-worker.ts" : "./render-worker.js", import.meta.url);
}
