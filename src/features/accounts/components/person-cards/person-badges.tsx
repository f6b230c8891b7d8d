import { absoluteDay, monthAndYear } from "#core/dates.ts";
import { Badge } from "#ui/badge/badge.tsx";
import { checkWarningDays, pauseOf } from "../../policy.ts";
import type { PersonRow } from "../../queries/people.ts";
import { words } from "../../words.ts";

const say = words.people;

interface PersonBadgesProps {
  readonly person: PersonRow;
  readonly now: Date;
}

/** Is there anything to say about the state of this account? */
export function hasBadges(person: PersonRow, now: Date): boolean {
  const { imported, hasPassword, staffUntil } = person;
  return (
    pauseOf(person, now) !== null || checkLine(person, now) !== null || staffUntil !== null || imported || !hasPassword
  );
}

/** Null while nothing has to be checked again soon. */
function checkLine({ checkedUntil }: PersonRow, now: Date): string | null {
  if (checkedUntil === null) return null;
  if (checkedUntil <= now) return say.checkOver;
  const soon = checkedUntil.getTime() - now.getTime() <= checkWarningDays * 86_400_000;
  return soon ? say.checkDue(absoluteDay(checkedUntil, "UTC").text) : null;
}

/** What state an account is in, in words. */
export function PersonBadges({ person, now }: PersonBadgesProps) {
  const check = checkLine(person, now);
  return (
    <>
      {check === null ? null : (
        <Badge kind="lamp" icon="clock">
          {check}
        </Badge>
      )}
      {person.staffUntil === null ? null : <Badge icon="exit">{say.leftTeam(monthAndYear(person.staffUntil))}</Badge>}
      {pauseOf(person, now) ? (
        <Badge kind="clay" icon="lock">
          {say.paused}
        </Badge>
      ) : null}
      {person.imported ? <Badge icon="download">{say.importedState}</Badge> : null}
      {person.hasPassword ? null : <Badge icon="key">{say.noPassword}</Badge>}
    </>
  );
}
