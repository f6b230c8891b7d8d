import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { ErrorSummary, Form, TextArea } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { mostReason } from "../forms.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.team;
const toList = <Breadcrumbs label={words.here} items={[{ label: say.title, href: urls.team }]} />;

/** Before a conversation that nobody has: not a word of it is shown yet. */
export function TakePage({ token }: { readonly token: string }) {
  return (
    <Stack narrow>
      <PageHead title={say.takeTitle} lede={say.takeLede} above={toList} />
      <Form action={urls.take(token)}>
        <Cluster>
          <Button>{say.take}</Button>
          <ButtonLink kind="quiet" href={urls.team}>
            {say.back}
          </ButtonLink>
        </Cluster>
      </Form>
    </Stack>
  );
}

/** Before a conversation that somebody does not have: it opens for a reason, and never in secret. */
export function OpenPage({ token, form }: { readonly token: string; readonly form: FormState }) {
  return (
    <Stack narrow>
      <ErrorSummary title={words.problems(form.problems.size)} problems={form.problems} />
      <PageHead title={say.openTitle} lede={say.openLede} above={toList} />
      <Notice kind="lamp">{say.openHow}</Notice>
      <Form action={urls.open(token)} class="stack">
        <TextArea
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={form.values.reason ?? ""}
          error={form.problems.get("reason")}
          rows={3}
          maxlength={mostReason * 2}
        />
        <AudienceLine kind="team" lead={say.withOwner} rest={words.onlyRest} />
        <Cluster>
          <Button kind="danger">{say.open}</Button>
          <ButtonLink kind="quiet" href={urls.team}>
            {say.back}
          </ButtonLink>
        </Cluster>
      </Form>
    </Stack>
  );
}
