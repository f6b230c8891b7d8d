/**
 * Leaves quickly: blanks the page at once and takes its place in the history, so that Back does not come back here.
 * Without it the exit is a plain link to our own `/leave`, which does the rest.
 */
export function watchExit(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-exit]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      leave(link.href);
    });
  }
  leaveOnThreeShifts();
  // A page that Back brings up again must be neither blank nor out of date for whoever sits there now.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}

function leave(href: string): void {
  document.documentElement.hidden = true;
  document.title = "\u200b";
  location.replace(href);
}

/**
 * Three times within five seconds of the first; any other key starts over. A press counts when the key comes up again,
 * so that a capital letter is never one.
 */
function leaveOnThreeShifts(): void {
  let presses = 0;
  let firstAt = 0;
  let alone = false;
  addEventListener("keydown", (event) => {
    alone = event.key === "Shift";
    if (!alone) presses = 0;
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    if (event.timeStamp - firstAt > 5000) presses = 0;
    if (presses === 0) firstAt = event.timeStamp;
    presses += 1;
    const link = document.querySelector<HTMLAnchorElement>("[data-exit]");
    if (presses === 3 && link) leave(link.href);
  });
}
