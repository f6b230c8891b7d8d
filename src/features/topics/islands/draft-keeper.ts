import { readWords } from "#client/reply.ts";

const afterTypingMs = 3_000;
const atLatestMs = 12_000;
const patienceMs = 10_000;

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
    // One after the other, so that older words never come last; who leaves the page cannot wait.
    if (typedSince === 0 || sent || (underway && document.visibilityState === "visible")) return;
    typedSince = 0;
    const sending = new AbortController();
    underway = sending;
    const failed = form.dataset.draftFailed;
    const kept = await send(action, form, sending.signal).catch(() => (sending.signal.aborted ? undefined : failed));
    if (underway === sending) underway = undefined;
    if (status && kept && status.textContent !== kept) status.textContent = kept;
    if (typedSince > 0) timer = setTimeout(keep, form.contains(document.activeElement) ? afterTypingMs : 0);
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
  // Following a link must not cancel it; browsers allow that up to 64 kB.
  const keepalive = body.toString().length < 60_000;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  const response = await fetch(action, { method: "POST", body, headers, signal: patience, keepalive });
  if (!response.ok) throw new Error(`The draft was not kept: ${response.status}.`);
  return (await readWords(response)).get("saved");
}
