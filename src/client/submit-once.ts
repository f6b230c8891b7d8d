const busyAfterMs = 300;
const tryAgainAfterMs = 10_000;

/**
 * Sends a form once however often its button is pressed, and says that it is on its way.
 * Without it the server still takes a form only once: this saves the second page load.
 */
export function watchSubmits(): void {
  const sending = new Set<HTMLFormElement>();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return;
    if (sending.has(form)) {
      event.preventDefault();
      return;
    }
    sending.add(form);
    const calm = showBusy(event.submitter);
    // The answer may be slow, lost, or a file: the button comes back, and the same form is still taken once.
    setTimeout(() => {
      sending.delete(form);
      calm();
    }, tryAgainAfterMs);
  });
}

/** Makes the pressed button busy after a moment. @returns what makes it calm again */
function showBusy(button: HTMLElement | null): () => void {
  if (!button) return () => {};
  const words = button.querySelector("span:not(.visually-hidden)") ?? button;
  const label = words.textContent;
  const timer = setTimeout(() => {
    button.setAttribute("aria-busy", "true");
    if (button.dataset.busyLabel) words.textContent = button.dataset.busyLabel;
  }, busyAfterMs);
  return () => {
    clearTimeout(timer);
    if (!button.hasAttribute("aria-busy")) return;
    button.removeAttribute("aria-busy");
    if (button.dataset.busyLabel) words.textContent = label;
  };
}
