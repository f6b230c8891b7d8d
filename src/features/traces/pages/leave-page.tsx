import { urls as accounts } from "#features/accounts/urls.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form, RadioCards } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Links, Ticks } from "#ui/people/people.tsx";
import { words } from "../words.ts";

const say = words.leaving;

/** Says what goes, what stays and what nobody can promise, before it is done. Neither choice is made beforehand. */
export function LeavePage({ form }: { readonly form: FormState }) {
  return (
    <Stack narrow>
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<AudienceLine kind="only-you" lead={words.onlyYouLead} rest={words.onlyYouRest} />}
      />
      <ErrorSummary title={words.problems(form.problems.size)} problems={form.problems} />
      <Card title={say.alwaysTitle} id="always">
        <Ticks items={say.always} />
      </Card>
      <Form action={accounts.leaveForGood} class="stack">
        <RadioCards
          name="posts"
          legend={say.postsLegend}
          options={[
            { value: "keep", label: say.keep, hint: say.keepHint, icon: "forums" },
            { value: "erase", label: say.erase, hint: say.eraseHint, icon: "trash" },
          ]}
          value={form.values.posts}
          error={form.problems.get("posts")}
        />
        <Card title={say.limitsTitle} id="limits">
          <Links items={say.limits.map((label) => ({ label }))} />
        </Card>
        <p>
          <a href={accounts.copy}>{say.copyFirst}</a>
        </p>
        <Cluster>
          <Button kind="danger">{say.button}</Button>
          <ButtonLink kind="quiet" href={accounts.settings}>
            {say.stay}
          </ButtonLink>
        </Cluster>
      </Form>
    </Stack>
  );
}
