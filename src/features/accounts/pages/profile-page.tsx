import { AudienceLine } from "#ui/audience/audience.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { TextLink } from "#ui/button/button.tsx";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { PersonMark } from "#ui/swatch/swatch.tsx";
import type { ProfileView } from "../queries/profile.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.settings;

/** What members see of each other: a name, a line, since when. Nothing to follow, nothing to count. */
export function ProfilePage({ profile }: { readonly profile: ProfileView }) {
  const staff = profile.staffTitle !== null;
  return (
    <Stack narrow>
      <PageHead
        title={
          <Cluster>
            <PersonMark name={profile.name} staff={staff} />
            <span>{profile.name}</span>
          </Cluster>
        }
        above={<AudienceLine kind="members" lead={say.profileAudienceLead} rest={say.profileAudienceRest} />}
      >
        {staff ? (
          <Cluster>
            <Badge kind="staff" icon="check">
              {say.staffBadge}
            </Badge>
            <span dir="auto">{profile.staffTitle}</span>
          </Cluster>
        ) : null}
        {profile.line ? <p dir="auto">{profile.line}</p> : null}
        <p class="meta">{say.joined(profile.joined)}</p>
        {profile.own ? <TextLink href={`${urls.settings}#line`}>{say.editLine}</TextLink> : null}
      </PageHead>
    </Stack>
  );
}
