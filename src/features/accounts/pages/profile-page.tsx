import type { ComponentChildren } from "preact";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { TextButton, TextLink } from "#ui/button/button.tsx";
import { Form } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { PersonMark } from "#ui/swatch/swatch.tsx";
import type { ProfileView } from "../queries/profile.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { UnblockForm } from "./block-pages.tsx";

const say = words.settings;

interface ProfilePageProps {
  readonly profile: ProfileView;
  /** Their last posts, where they show them. */
  readonly children?: ComponentChildren;
}

/** What members see of each other: a name, a line, since when. Nothing to follow, nothing to count. */
export function ProfilePage({ profile, children }: ProfilePageProps) {
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
        {profile.helps ? (
          <Cluster>
            <Badge>{words.helping.badge}</Badge>
            <span>{words.helping.oneCourse}</span>
          </Cluster>
        ) : null}
        {profile.check?.registration ? <p dir="auto">{say.registration(profile.check.registration)}</p> : null}
        {profile.check?.since ? <p class="meta">{say.checkedIn(profile.check.since)}</p> : null}
        {profile.staffUntil ? <p>{say.wasStaff(profile.staffUntil)}</p> : null}
        {profile.line ? <p dir="auto">{profile.line}</p> : null}
        <p class="meta">{say.joined(profile.joined)}</p>
        {profile.own ? <TextLink href={`${urls.settings}#line`}>{say.editLine}</TextLink> : null}
        {profile.own ? <TextLink href={urls.profileSettings}>{say.traces.profile}</TextLink> : null}
      </PageHead>
      {children}
      {profile.blocked ? (
        <Notice kind="private" icon="info">
          <p>{words.blocking.blockedNow}</p>
          <UnblockForm person={profile} />
        </Notice>
      ) : null}
      {profile.mayBlock && !profile.blocked ? (
        <Form action={urls.block(profile.slug)}>
          <TextButton more={words.blocking.blockMore(profile.name)}>{words.blocking.block}</TextButton>{" "}
          <a class="meta" href={urls.block(profile.slug)}>
            {words.blocking.whatHappens}
          </a>
        </Form>
      ) : null}
    </Stack>
  );
}
