import { readWords } from "#client/reply.ts";

const afterTypingMs = 3_000;
const atLatestMs = 12_000;

/**
 * Sends what is typed to the server a moment after the last key, and when the box or the page is left.
 * Nothing is kept in the browser.
 */
export function keepDraft(form: HTMLFormElement, status: HTMLElement | null): void {
  const action = form.dataset.draftAction;
  if (!action) return;
  let typedSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underway: AbortController | undefined;
  let sent = false;

  const keep = async () => {
    clearTimeout(timer);
    if (typedSince === 0 || sent) return;
    typedSince = 0;
    underway?.abort();
    underway = new AbortController();
    const { signal } = underway;
    const failed = form.dataset.draftFailed;
    const kept = await send(action, form, signal).catch(() => (signal.aborted ? undefined : failed));
    if (status && kept && status.textContent !== kept) status.textContent = kept;
  };

  form.addEventListener("input", () => {
    typedSince ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(keep, Math.max(0, Math.min(afterTypingMs, typedSince + atLatestMs - Date.now())));
  });
  form.addEventListener("focusout", keep);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keep();
  });
  // What is posted is no draft any more; a late draft must not bring it back.
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    sent = true;
    clearTimeout(timer);
    underway?.abort();
    setTimeout(() => {
      sent = false;
    }, 10_000);
  });
}

/** @returns the server's line about the draft, for example when it was kept. @throws Error when it was not */
async function send(action: string, form: HTMLFormElement, signal: AbortSignal): Promise<string | undefined> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  const headers = { accept: "application/json" };
  // A page that is being left may still send 64 kB.
  const keepalive = document.visibilityState === "hidden" && body.toString().length < 60_000;
  const response = await fetch(action, { method: "POST", body, headers, signal, keepalive });
  if (!response.ok) throw new Error(`The draft was not kept: ${response.status}.`);
  return (await readWords(response)).get("saved");
}
