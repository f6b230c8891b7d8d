export const budgets: { readonly coreCss: number; readonly topicScripts: number };
export function keepBudgets(
  styles: { readonly core: string; readonly rooms: string },
  scripts: ReadonlyMap<string, Uint8Array>,
): void;
