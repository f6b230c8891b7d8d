const kB = 1000;

/** What a page may weigh before compression; the design's own figures, with a fifth to grow. */
export const budgets = { coreCss: 25 * 1024 * 1.2, topicScripts: 15 * kB };

/** @throws Error that names every asset over its budget */
export function keepBudgets(styles, scripts) {
  const topicScripts = (scripts.get("site")?.length ?? 0) + (scripts.get("topics")?.length ?? 0);
  const over = [
    tooHeavy("The core style sheet", Buffer.byteLength(styles.core), budgets.coreCss),
    tooHeavy("The scripts of a topic page", topicScripts, budgets.topicScripts),
  ].filter(Boolean);
  if (over.length > 0) throw new Error(over.join("\n"));
}

function tooHeavy(what, bytes, budget) {
  return bytes > budget ? `${what}: ${bytes} bytes, the budget is ${Math.round(budget)}.` : null;
}
