import type { FormState } from "#platform/web/asked.ts";
import { Button, TextLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form, Hidden, TextField } from "#ui/form/index.ts";
import { Cluster, Columns, PageHead, Stack } from "#ui/layout/layout.tsx";
import { PasskeyForm } from "../../components/proofs/passkey-form.tsx";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.signingIn.second;

interface LogInSecondStepPageProps {
  readonly form: FormState;
  readonly next: string;
  readonly hasApp: boolean;
  readonly hasPasskey: boolean;
}

/** After the right password. It names nobody: whoever looks at the screen learns nothing. */
export function LogInSecondStepPage({ form: { problems }, next, hasApp, hasPasskey }: LogInSecondStepPageProps) {
  return (
    <Columns
      aside={
        <Card title={say.lostTitle} id="lost">
          <p>{say.lost}</p>
        </Card>
      }
      asideLabel={words.signingIn.aside}
    >
      <Stack gap="loose" narrow>
        <PageHead title={say.title} lede={say.lede} />
        <ErrorSummary title={say.problems} problems={problems} />
        {hasPasskey ? (
          <PasskeyForm
            ceremony="second-step"
            action={urls.secondStepPasskey}
            submit={words.proofs.passkeys.secondStep}
            kind="primary"
            without={words.proofs.passkeys.withoutToProve}
          >
            {next === "/" ? null : <Hidden name="next" value={next} />}
          </PasskeyForm>
        ) : null}
        <Form action={urls.logInSecondStep} class="stack stack--loose">
          {next === "/" ? null : <Hidden name="next" value={next} />}
          <TextField
            name="code"
            label={say.code}
            hint={hasApp ? say.codeHint : say.onlyPrinted}
            error={problems.get("code")}
            autocomplete="one-time-code"
            short
            verbatim
          />
          <Cluster>
            <Button kind={hasPasskey ? "quiet" : "primary"} busyLabel={say.busy}>
              {say.submit}
            </Button>
            <TextLink href={urls.logInFor(next)}>{say.startAgain}</TextLink>
          </Cluster>
        </Form>
      </Stack>
    </Columns>
  );
}
