/** Runs a task again and again with a pause between, only while somebody can see the page. @returns what ends it */
export function whileVisible(pauseMs: () => number, task: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") timer = setTimeout(run, pauseMs());
  };
  const run = async () => {
    try {
      await task();
    } finally {
      plan();
    }
  };
  document.addEventListener("visibilitychange", plan);
  plan();
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", plan);
  };
}
