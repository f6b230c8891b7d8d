import type { AuditRow } from "./queries/list-audit.ts";
import { kindOf } from "./queries/list-audit.ts";
import { words } from "./words.ts";

/** The plain sentence of an entry. */
export function sentenceOf(entry: AuditRow): string {
  const kind = kindOf(entry.kind);
  if (kind === null) return words.unknownKind(entry.kind);
  return words.sentences[kind]({
    who: entry.actorId === null ? words.nobody : (entry.actor ?? words.goneFirst),
    whom: entry.subjectId === null ? "" : (entry.subject ?? words.gone),
    own: entry.actorId === entry.subjectId,
    thing: thingOf(entry.object),
    detail: detailOf(entry.detail ?? ""),
  });
}

/** The post that an entry is about, if it is about one. */
export function postOf({ object }: Pick<AuditRow, "object">): number | null {
  const [kind, id] = partsOf(object);
  return kind === "post" || kind === "topic" ? Number(id) : null;
}

function thingOf(object: string | null): string {
  const [kind, name] = partsOf(object);
  if (kind === "") return words.unnamed;
  if (kind === "post") return words.post(name);
  if (kind === "topic") return words.topic(name);
  if (kind === "forum") return words.forum(name);
  if (kind === "conversation") return words.conversation(name);
  if (kind === "treatment") return words.treatment(name);
  if (kind === "token") return words.token(name);
  if (kind === "route") return words.page(name);
  return words.setting(name);
}

/** "participant>staff" is a change of role; any other detail stands as it is. */
function detailOf(detail: string): string {
  const roleName = (code: string) => words.roles[code] ?? code;
  const [before, after] = detail.split(">");
  return after === undefined ? roleName(detail) : words.fromTo(roleName(before ?? ""), roleName(after));
}

function partsOf(object: string | null): readonly [string, string] {
  const [kind = "", ...rest] = (object ?? "").split(":");
  return [kind, rest.join(":")];
}
