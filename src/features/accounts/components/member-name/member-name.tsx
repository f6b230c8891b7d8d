import { Badge } from "#ui/badge/badge.tsx";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

/** A person's name as pages show it. */
export interface MemberNameView {
  readonly name: string;
  /** Where the profile is; null where the viewer may not open it. */
  readonly profileSlug: string | null;
  /** The title an administrator has confirmed; null for everybody who does not speak for the practice. */
  readonly staffTitle: string | null;
}

/** A name, linked where the viewer may open the profile, with the badge that only the server can draw (T-05). */
export function MemberName({ name, profileSlug, staffTitle }: MemberNameView) {
  return (
    <>
      {profileSlug ? (
        <a href={urls.profile(profileSlug)} dir="auto">
          {name}
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      {staffTitle ? (
        <>
          {" "}
          <Badge kind="staff" icon="check">
            {words.settings.staffBadge}
          </Badge>
        </>
      ) : null}
    </>
  );
}
