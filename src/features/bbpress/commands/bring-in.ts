import { sql } from "kysely";
import { system } from "#core/viewer.ts";
import { adoptTopics } from "#features/desk/index.ts";
import { recountForums } from "#features/forums/index.ts";
import { startPass } from "#features/search/index.ts";
import { whileAlone } from "#platform/database/alone.ts";
import { withCommit } from "#platform/database/driver.ts";
import { type House, inWork, type Work } from "#platform/work/work.ts";
import { openConverter } from "../convert/converter.ts";
import { followKinds } from "../plan/follows.ts";
import type { ImportPlan } from "../plan.ts";
import { ImportProblem } from "../problem.ts";
import type { ImportProgress } from "../progress.ts";
import type { CheckedAddresses } from "../report/addresses.ts";
import { siteOrigins } from "../stored/origins.ts";
import { words } from "../words.ts";
import { bringFollows, type Follow } from "./bring-follows.ts";
import { bringForums } from "./bring-forums.ts";
import { applyOptions, bringSettings } from "./bring-options.ts";
import { bringPeople } from "./bring-people.ts";
import { bringPiece } from "./bring-piece.ts";
import { checkAddresses } from "./check-addresses.ts";
import { ConvertAhead, type Converted } from "./convert-ahead.ts";
import { openIllustrator } from "./illustrator.ts";
import { type BroughtIn, countBrought, endRun, nothing, sumOf } from "./import-run.ts";
import { type LedgerEntry, type Ledgers, openLedgers } from "./ledger.ts";
import { cutPieces, type Piece, type Portion } from "./pieces.ts";

export interface BringOptions {
  onProgress?(progress: ImportProgress): void;
  /** Told once all is here; nothing is checked for those who do not ask. */
  onAddresses?(checked: CheckedAddresses): void;
  /** How much is written in one piece, if its topics are not longer. */
  readonly portion?: Portion;
}

const usualPortion: Portion = { posts: 500, bytes: 2 * 1024 ** 2 };

/**
 * Writes a planned import, in pieces of which each happens whole or not at all. Stopped at any moment and run again, it
 * goes on where it was; run once more it changes nothing. No event is recorded, so nobody is told of posts that are
 * years old.
 *
 * @throws ImportProblem while another import is running here
 */
export async function bringIn(house: House, plan: ImportPlan, options: BringOptions = {}): Promise<BroughtIn> {
  const done = await whileAlone(house.database, "import", async () => {
    const source = plan.site.baseBlogUrl || plan.site.homeUrl || "unknown";
    const ledgers = await openLedgers(house.database.db, house.tools.sealer, source);
    const bringing: Bringing = { house, plan, ledgers, source, options };
    await prepare(bringing);
    const people = await bringEverybody(bringing);
    const forums = await bringAllForums(bringing);
    const brought = sumOf(sumOf(people, forums), await bringContents(bringing));
    await bringAllFollows(bringing);
    await finish(bringing);
    if (options.onAddresses) options.onAddresses(await checkAddresses(house.database.db, plan, ledgers));
    return brought;
  });
  if (done === null) throw new ImportProblem("busy", words.problem.busy);
  return done.result;
}

interface Bringing {
  readonly house: House;
  readonly plan: ImportPlan;
  readonly ledgers: Ledgers;
  readonly source: string;
  readonly options: BringOptions;
}

/** One piece of work: what it writes is counted with it. */
async function inPiece(
  { house, source }: Bringing,
  run: (work: Work) => Promise<{ readonly brought: BroughtIn; readonly isChange: boolean; saved(): void }>,
): Promise<BroughtIn> {
  const done = await inWork(house, system, async (work) => {
    // Tables that fill from nothing have no statistics yet, and looking through all of them costs more with every piece.
    await sql`set local enable_seqscan = off`.execute(work.db);
    const piece = await run(work);
    if (piece.isChange)
      await work.db.executeQuery(withCommit(countBrought(source, work.now, piece.brought).compile(work.db)));
    return piece;
  });
  done.saved();
  return done.brought;
}

async function prepare(bringing: Bringing): Promise<void> {
  const { plan, ledgers } = bringing;
  await inPiece(bringing, async (work) => {
    await sql`select raise_ids_above(${plan.contents.highestId})`.execute(work.db);
    await bringSettings(work, plan);
    const applied = await applyOptions(work, plan, ledgers);
    if (applied.length > 0) work.changed("site");
    return { brought: nothing, isChange: applied.length > 0, saved: () => ledgers.forums.note(applied) };
  });
}

const peopleAtOnce = 500;

async function bringEverybody(bringing: Bringing): Promise<BroughtIn> {
  const { plan, ledgers, options } = bringing;
  let brought = nothing;
  for (let from = 0; from < plan.members.length; from += peopleAtOnce) {
    const members = plan.members.slice(from, from + peopleAtOnce);
    const piece = await inPiece(bringing, async (work) => {
      const { fresh, completed } = await bringPeople(work, members, ledgers.members);
      const counted = { ...nothing, people: fresh.length };
      return {
        brought: counted,
        isChange: fresh.length + completed > 0,
        saved: () => ledgers.members.note(fresh),
      };
    });
    brought = sumOf(brought, piece);
    options.onProgress?.({ phase: "people", done: from + members.length, of: plan.members.length });
  }
  return brought;
}

function bringAllForums(bringing: Bringing): Promise<BroughtIn> {
  const { plan, ledgers } = bringing;
  return inPiece(bringing, async (work) => {
    const made = await bringForums(work, plan, ledgers.forums);
    if (made.length > 0) work.changed("site");
    const forums = made.filter(([key]) => key !== "lost").length;
    return { brought: { ...nothing, forums }, isChange: made.length > 0, saved: () => ledgers.forums.note(made) };
  });
}

async function bringContents(bringing: Bringing): Promise<BroughtIn> {
  const { plan, ledgers, options } = bringing;
  const { contents } = plan;
  const isHere = (place: number) => ledgers.posts.idOf(contents.idAt(place)) !== undefined;
  const pieces = cutPieces(contents, isHere, options.portion ?? usualPortion);
  const illustrator = openIllustrator(bringing);
  const stretches = pieces.flatMap((piece) => piece.stretches);
  const waiting = pieces.reduce((sum, { posts }) => sum + posts, 0);
  const converter = openConverter(waiting, siteOrigins(plan.site));
  const ahead = new ConvertAhead(contents, { ledgers, stretches, converter, illustrate: illustrator.illustrate });
  const people = new Map(plan.members.map(({ login }) => [login, ledgers.members.idOf(login) ?? 0]));
  let done = contents.length - waiting;
  let first = 0;
  let brought = nothing;
  try {
    for (const piece of pieces) {
      const from = first;
      const written = await inPiece(bringing, async (work) => {
        const made = await bringPiece(work, convertedOf(ahead, from, piece), { ledgers, people });
        const counted = { ...nothing, topics: made.topics.length, posts: made.posts.length };
        return { brought: counted, isChange: true, saved: () => noteAll(ledgers, made) };
      });
      brought = sumOf(brought, written);
      first += piece.stretches.length;
      done += piece.posts;
      options.onProgress?.({ phase: "posts", done, of: contents.length });
    }
  } finally {
    await converter.close();
    await illustrator.close();
  }
  return brought;
}

const followsAtOnce = 5_000;

/** Last, when everybody and everything is here; a newer dump adds what is new. */
async function bringAllFollows(bringing: Bringing): Promise<void> {
  const { plan, ledgers } = bringing;
  for (const kind of followKinds) {
    const targets = kind === "forum" ? ledgers.forums : ledgers.topics;
    let waiting: Follow[] = [];
    const write = async () => {
      const follows = waiting;
      waiting = [];
      await inPiece(bringing, async (work) => {
        const fresh = await bringFollows(work, kind, follows);
        return { brought: nothing, isChange: fresh > 0, saved: () => undefined };
      });
    };
    for (const { login, target: old } of plan.follows(kind)) {
      const [memberId, target] = [ledgers.members.idOf(login), targets.idOf(old)];
      if (memberId !== undefined && target !== undefined) waiting.push({ memberId, target });
      if (waiting.length === followsAtOnce) await write();
    }
    if (waiting.length > 0) await write();
  }
}

async function* convertedOf(ahead: ConvertAhead, first: number, { stretches }: Piece): AsyncGenerator<Converted> {
  for (const n of stretches.keys()) yield await ahead.take(first + n);
}

function noteAll(
  ledgers: Ledgers,
  { topics, posts }: { readonly topics: readonly LedgerEntry[]; readonly posts: readonly LedgerEntry[] },
): void {
  ledgers.topics.note(topics);
  ledgers.posts.note(posts);
}

/**
 * Once for an import, however many runs it took: the audit log's entry, and the forums' numbers from the truth. What is
 * written can be found once the worker has gone through it.
 */
function finish({ house, source }: Bringing): Promise<void> {
  return inWork(house, system, async (work) => {
    const total = await endRun(work.db, source, work.now);
    if (total === null) return;
    await recountForums(work.db);
    await startPass(work);
    await adoptTopics(work);
    work.changed("site");
    const { people, forums, topics, posts } = total;
    work.audit({ kind: "imported", detail: `${people} people, ${forums} forums, ${topics} topics, ${posts} posts` });
  });
}
