import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button } from "#ui/button/button.tsx";
import { Checkbox, Form } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.settings;

interface ProfileSettingsPageProps {
  readonly slug: string;
  readonly showsPosts: boolean;
  readonly saved: boolean;
}

/** What others find in one's profile: nothing but the name, unless somebody wants more. */
export function ProfileSettingsPage({ slug, showsPosts, saved }: ProfileSettingsPageProps) {
  return (
    <Stack narrow>
      <PageHead
        title={say.profileTitle}
        lede={say.profileLede}
        above={<AudienceLine kind="only-you" lead={say.onlyYouLead} rest={say.onlyYouRest} />}
      />
      <Form action={urls.profileSettings} class="stack">
        <Checkbox name="posts" label={say.showPosts} hint={say.showPostsHint} checked={showsPosts} />
        <p>
          <Button kind="private">{say.save}</Button>
        </p>
      </Form>
      <p class="cluster">
        <a href={urls.profile(slug)}>{say.seeProfile}</a> <a href={urls.settings}>{say.back}</a>
      </p>
      {saved ? <Toast text={say.saved} /> : null}
    </Stack>
  );
}
