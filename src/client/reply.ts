/** Reads the answer to a small question as strings; what is not a plain object of strings is left out. */
export async function readWords(response: Response): Promise<ReadonlyMap<string, string>> {
  if (!response.ok || !response.headers.get("content-type")?.includes("json")) return new Map();
  const answer: unknown = await response.json();
  if (typeof answer !== "object" || answer === null) return new Map();
  return new Map(Object.entries(answer).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
