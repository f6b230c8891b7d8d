/**
 * Lets people see the password they type. The box for it is hidden until this runs,
 * because without script it could do nothing.
 */
export function watchPasswordBoxes(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("input[data-shows]")) {
    const input = document.getElementById(box.dataset.shows ?? "");
    const label = box.closest("label");
    if (!(input instanceof HTMLInputElement) || !label) continue;
    label.hidden = false;
    box.addEventListener("change", () => {
      input.type = box.checked ? "text" : "password";
    });
    // Never sent as text, so that browsers do not offer it as one.
    input.form?.addEventListener("submit", () => {
      input.type = "password";
    });
  }
}
