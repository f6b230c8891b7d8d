import { Badge } from "#ui/badge/badge.tsx";
import { pauseOf } from "../../policy.ts";
import type { PersonRow } from "../../queries/people.ts";
import { words } from "../../words.ts";

const say = words.people;

interface PersonBadgesProps {
  readonly person: PersonRow;
  readonly now: Date;
}

/** Is there anything to say about the state of this account? */
export function hasBadges(person: PersonRow, now: Date): boolean {
  return pauseOf(person, now) !== null || person.imported || !person.hasPassword;
}

/** What state an account is in, in words. */
export function PersonBadges({ person, now }: PersonBadgesProps) {
  return (
    <>
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
