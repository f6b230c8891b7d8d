import { urls as accounts } from "#features/accounts/urls.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { ErrorSummary, Form } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Ticks } from "#ui/people/people.tsx";
import { longestMinutes } from "../copies.ts";
import { words } from "../words.ts";

const say = words.copy;

/** Says what the copy holds, and that it should not lie about. */
export function CopyPage({ form }: { readonly form: FormState }) {
  return (
    <Stack narrow>
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<AudienceLine kind="only-you" lead={words.onlyYouLead} rest={words.onlyYouRest} />}
      />
      <ErrorSummary title={words.problems(form.problems.size)} problems={form.problems} />
      <Ticks items={say.holds} />
      <Notice kind="lamp" title={say.careTitle}>
        {say.care}
      </Notice>
      <Form action={accounts.copy}>
        <Cluster>
          <Button kind="private">{say.button}</Button>
          <ButtonLink kind="quiet" href={accounts.settings}>
            {words.back}
          </ButtonLink>
        </Cluster>
      </Form>
      <p class="hint">
        {say.often} {say.arrives(longestMinutes)}
      </p>
    </Stack>
  );
}
