import type { TestSite } from "../site.ts";
import type { Thing } from "./thing.ts";

/** A look at a file that is not there any more, with its report. */
export async function makeImportLook({ owner, clock }: TestSite): Promise<Thing> {
  const look = { files: ["gone.sql"], marks: ["1 then"], brings: false, state: "done" as const, made_at: clock.now() };
  const made = owner.db.insertInto("import_task").values({ ...look, sections: "[]", report: "{}" });
  const { id } = await made.returning("id").executeTakeFirstOrThrow();
  return { id, address: String(id) };
}
