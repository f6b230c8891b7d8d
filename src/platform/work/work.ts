import { sql } from "kysely";
import type { AuditNote } from "#core/audit.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Database, Db } from "#platform/database/database.ts";
import { withCommit } from "#platform/database/driver.ts";
import { addAuditEntries } from "./audit.ts";
import type { EventKind } from "./event-kind.ts";
import type { Tools } from "./tools.ts";

/** One piece of work by one viewer in one transaction. Commands take it first, so that they compose. */
export interface Work {
  readonly db: Db;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly tools: Tools;
  /** Says what happened. Every reaction to it becomes a job in the same transaction. */
  record<Input>(event: EventKind<Input>, input: Input): void;
  /** Puts something on record for administrators, last in the same transaction. Ids and fixed words only. */
  audit(note: AuditNote): void;
  /** Names what guests' pages may be built from and has changed; they are dropped before the writer has its answer. */
  changed(...tags: readonly PageTag[]): void;
}

/** A topic's pages, all lists of topics and forums, the treatment library, or every page. */
export type PageTag = `topic:${number}` | "lists" | "treatments" | "site";

/** What follows an event, as far as work needs to know it; `events.ts` has the rest. */
export interface Following {
  readonly name: string;
  readonly tries: number;
  /** For several events at once, in one piece of work. */
  runAll(work: Work, inputs: readonly unknown[]): Promise<void>;
}

/** What a piece of work needs from the house: built once in `app/`. */
export interface House {
  readonly database: Database;
  readonly tools: Tools;
  readonly reactions: ReadonlyMap<string, readonly Following[]>;
  /** Drops guests' pages built from these, in every web process of this machine, before it resolves. */
  announce(tags: readonly PageTag[]): Promise<void>;
}

/** What `queue.ts` does later. */
interface JobRow {
  readonly task: string;
  readonly input: unknown;
  readonly tries: number;
}

/**
 * Runs one piece of work: all of it happens, or nothing.
 * Jobs are added with it; changed pages are dropped after it and before this resolves.
 */
export async function inWork<T>(house: House, viewer: Viewer, run: (work: Work) => Promise<T>): Promise<T> {
  const tags = new Set<PageTag>();
  const result = await house.database.transaction(async (db) => {
    const jobs: JobRow[] = [];
    const notes: AuditNote[] = [];
    const now = house.tools.clock.now();
    tags.clear();
    const answer = await run({
      db,
      viewer,
      now,
      tools: house.tools,
      record: (event, input) => {
        for (const reaction of house.reactions.get(event.name) ?? []) {
          jobs.push({ task: reaction.name, input: event.input.parse(input), tries: reaction.tries });
        }
      },
      audit: (note) => void notes.push(note),
      changed: (...changed) => {
        for (const tag of changed) tags.add(tag);
      },
    });
    if (notes.length > 0) await addAuditEntries({ db, viewer, now }, notes);
    if (jobs.length > 0) await addJobs(db, jobs);
    return answer;
  });
  if (tags.size > 0) await house.announce([...tags]);
  return result;
}

async function addJobs(db: Db, jobs: readonly JobRow[]): Promise<void> {
  const added = sql`
    insert into job (task, input, tries)
    select task, input, tries from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb)
        as added (task text, input jsonb, tries smallint)`;
  await db.executeQuery(withCommit(added.compile(db)));
}
