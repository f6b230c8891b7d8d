import type { FormState } from "#platform/web/asked.ts";
import { Button, TextLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Checkbox, ErrorSummary, Form, Hidden, TextField } from "#ui/form/index.ts";
import { Cluster, Columns, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { PasskeyForm } from "../components/proofs/passkey-form.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.signingIn;

/** A new password is set, or consent taken back. */
export type LogInAfter = "chosen" | "withdrawn";

const notices: Readonly<Record<LogInAfter, { title: string; text: string }>> = {
  chosen: { title: say.chosenTitle, text: say.chosen },
  withdrawn: { title: words.consent.withdrawnTitle, text: words.consent.withdrawnNotice },
};

interface LogInPageProps {
  readonly form: FormState;
  /** A path of this site to go on to. */
  readonly next: string;
  /** What somebody has just done who comes from there. */
  readonly after: LogInAfter | null;
}

export function LogInPage({ form: { values, problems }, next, after }: LogInPageProps) {
  return (
    <Columns aside={<Forgot />} asideLabel={say.aside}>
      <Stack gap="loose" narrow>
        <PageHead title={say.title} />
        {after ? (
          <Notice title={notices[after].title} role="status">
            {notices[after].text}
          </Notice>
        ) : null}
        <ErrorSummary title={say.problems} problems={problems} />
        <Form action={urls.logIn} class="stack stack--loose">
          {next === "/" ? null : <Hidden name="next" value={next} />}
          <TextField name="name" label={say.name} value={values.name} autocomplete="username" verbatim />
          <TextField
            name="password"
            type="password"
            label={say.password}
            autocomplete="current-password"
            showLabel={say.showPassword}
          />
          <Checkbox name="keep" label={say.keep} hint={say.keepHint} checked={values.keep !== undefined} />
          <Cluster>
            <Button busyLabel={say.busy}>{say.submit}</Button>
            <TextLink href={urls.signUp}>{say.join}</TextLink>
          </Cluster>
        </Form>
        <hr class="stitch" />
        <PasskeyForm
          ceremony="log-in"
          action={urls.logInPasskey}
          submit={words.proofs.passkeys.logIn}
          without={words.proofs.passkeys.withoutToLogIn}
        >
          {next === "/" ? null : <Hidden name="next" value={next} />}
          <Checkbox name="keep" idPrefix="passkey-" label={say.keep} checked={values.keep !== undefined} />
        </PasskeyForm>
      </Stack>
    </Columns>
  );
}

function Forgot() {
  return (
    <Card title={say.forgotTitle} id="forgot">
      <p>{say.forgotByCode}</p>
      <p>
        <TextLink href={urls.forgot}>{say.toForgot}</TextLink>
      </p>
      <p>{say.forgot}</p>
    </Card>
  );
}
