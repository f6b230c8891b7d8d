import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Member, Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";
import { type ConversationFacts, isClinician, type Standing } from "../policy.ts";
import { clinicianNow, knownConversation, ownConversation } from "../visibility.ts";

/** One of the team, as whoever asked sees them. */
export interface Clinician {
  readonly id: number;
  readonly name: string;
  readonly title: string;
}

/** A conversation without its words; they open with `wordsOf`, for those who may read. */
export interface Conversation extends ConversationFacts {
  readonly id: number;
  readonly token: string;
  /** What its owner is called in it: a pseudonym. Never anything that leads to more of them. */
  readonly name: string;
  /** It is under a one-time name, whose topic says no more exactly than to the hour when things happened. */
  readonly oneTime: boolean;
  readonly openingSealed: Buffer;
  readonly wrapped: Buffer;
  readonly messageCount: number;
  readonly ownerNews: boolean;
  /** Whether it may be shared without a name; null: no answer, which means no. */
  readonly shareAnswer: boolean | null;
  readonly closedByTeam: boolean | null;
  /** Who of the team has it today. */
  readonly team: readonly Clinician[];
}

interface Row extends Omit<Conversation, "standing"> {
  readonly own: boolean;
  readonly opened: boolean;
}

/** The same, held until the piece of work ends: who comes second sees what the first one did. */
export async function lockConversation(work: Work, token: string): Promise<Conversation> {
  await sql`select 1 from conversation where token = ${token} for update`.execute(work.db);
  return await findConversation(work.db, work.viewer, token, work.now);
}

/** @throws NotFound when it is not there, or this viewer is not to learn that it is: the same answer */
export async function findConversation(db: Db, viewer: Viewer, token: string, now: Date): Promise<Conversation> {
  if (viewer.kind !== "member") throw new NotFound();
  const { rows } = await sql<Row>`
    select conversation.id, token, coalesce(alias.name, owner.name) as name, conversation.alias_id is not null as "oneTime",
           opening_sealed as "openingSealed", wrapped, message_count as "messageCount", owner_news as "ownerNews",
           closed_at as "closedAt", closed_by_team as "closedByTeam", delete_at as "deleteAt",
           share_asked_at as "shareAskedAt", share_answer as "shareAnswer", ${ownConversation(viewer)} as own,
           exists (select 1 from conversation_opening opening where opening.conversation_id = conversation.id
                      and opening.member_id = ${viewer.id} and opening.until > ${now}) as opened,
           (select coalesce(json_agg(json_build_object('id', member.id, 'name', member.name, 'title', member.staff_title)
                            order by team.since, member.id), '[]'::json)
              from conversation_team team join member on member.id = team.member_id
             where team.conversation_id = conversation.id and ${clinicianNow(now)}) as team
      from conversation join conversation_key key on key.conversation_id = conversation.id
      left join one_time_name alias on alias.id = conversation.alias_id
      left join member owner on owner.id = conversation.owner_id
     where token = ${token} and ${knownConversation(viewer)}`.execute(db);
  const row = rows[0];
  if (!row) throw new NotFound();
  const { own: _own, opened: _opened, ...rest } = row;
  return { ...rest, standing: standingOf(viewer, row) };
}

/** Whoever asked stays that, whatever they have become since. */
function standingOf(viewer: Member, { own, opened, team }: Row): Standing {
  if (own) return "owner";
  if (!isClinician(viewer)) throw new NotFound();
  if (team.some(({ id }) => id === viewer.id)) return "team";
  if (opened) return "opened";
  return team.length === 0 ? "waits" : "elsewhere";
}
