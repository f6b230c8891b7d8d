import { urls as texts } from "#features/texts/urls.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Links, Ticks } from "#ui/people/people.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import { ConsentFields } from "../components/consent-fields.tsx";
import type { ConsentVersions } from "../rules/consent.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.consent;

export interface ConsentPageProps {
  readonly form: FormState;
  /** What was agreed to and taken back, newest first. */
  readonly lines: readonly string[];
  /** Why they are asked now; null when nothing is owed. */
  readonly asked: { readonly title: string; readonly lede: string; readonly changes: readonly string[] } | null;
  readonly versions: ConsentVersions;
  /** What is to be said of taking consent back: it is the team's not to give, or it was done already. */
  readonly withdrawing: "possible" | "done" | "team";
  readonly saved: boolean;
}

export function ConsentPage({ form, lines, asked, versions, withdrawing, saved }: ConsentPageProps) {
  return (
    <Stack gap="loose" narrow>
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<AudienceLine kind="only-you" lead={words.settings.onlyYouLead} rest={words.settings.onlyYouRest} />}
      />
      <ErrorSummary title={words.signingUp.problems(form.problems.size)} problems={form.problems} />
      {asked === null ? null : (
        <>
          <Notice kind="lamp" title={asked.title}>
            <p>{asked.lede}</p>
            {asked.changes.map((change) => (
              <p dir="auto" key={change}>
                {change}
              </p>
            ))}
          </Notice>
          <Form action={urls.consent} class="stack">
            <ConsentFields form={form} versions={versions} />
            <p>
              <Button kind="private">{say.agree}</Button>
            </p>
          </Form>
        </>
      )}
      {lines.length === 0 ? null : <Ticks items={lines} />}
      <Links
        items={[
          { href: texts.rules, label: say.rules },
          { href: texts.privacy, label: say.privacy },
        ]}
      />
      {withdrawing === "done" ? <OtherWays /> : <Withdraw withdrawing={withdrawing} />}
      {saved ? <Toast text={say.agreed} /> : null}
    </Stack>
  );
}

function Withdraw({ withdrawing }: Pick<ConsentPageProps, "withdrawing">) {
  return (
    <Card title={say.withdrawTitle} id="withdraw">
      {withdrawing === "possible" ? (
        <>
          <p>{say.withdrawLede}</p>
          <ul class="stack stack--tight">
            {say.withdrawn.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Form action={urls.withdrawConsent}>
            <Button kind="danger">{say.withdraw}</Button>
          </Form>
        </>
      ) : (
        <p>{say.team}</p>
      )}
      <OtherWays />
    </Card>
  );
}

function OtherWays() {
  return (
    <Links
      items={[
        { href: urls.copy, label: say.copyFirst },
        { href: urls.leaveForGood, label: say.ratherLeave },
      ]}
    />
  );
}
