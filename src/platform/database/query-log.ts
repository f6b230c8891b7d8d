import { AsyncLocalStorage } from "node:async_hooks";

const current = new AsyncLocalStorage<string[]>();

/** Runs something and also returns the text of every statement that it sent, in order. */
export async function withQueryLog<T>(run: () => Promise<T>): Promise<{ result: T; queries: readonly string[] }> {
  const queries: string[] = [];
  const result = await current.run(queries, run);
  return { result, queries };
}

export function noteQuery(text: string): void {
  current.getStore()?.push(text);
}
