import type { FormState } from "#platform/web/asked.ts";
import { Button, TextLink } from "#ui/button/button.tsx";
import { ErrorSummary, Form, Hidden, TextField } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { PasskeyForm } from "../components/proofs/passkey-form.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.proving;
const { showPassword, problems: problemsTitle } = words.signingUp;

interface ProvePageProps {
  readonly name: string;
  readonly form: FormState;
  /** Where they go on to. */
  readonly next: string;
  readonly hasPasskey: boolean;
}

/** Before something weighty, in a session that has been open for a while. */
export function ProvePage({ name, form: { problems }, next, hasPasskey }: ProvePageProps) {
  return (
    <Stack gap="loose" narrow>
      <PageHead title={say.title} lede={say.lede} />
      <ErrorSummary title={problemsTitle(problems.size)} problems={problems} />
      {hasPasskey ? (
        <PasskeyForm
          ceremony="prove"
          action={urls.provePasskey}
          submit={words.proofs.passkeys.secondStep}
          kind="private"
          without={words.proofs.passkeys.withoutToProve}
        >
          <Hidden name="next" value={next} />
        </PasskeyForm>
      ) : null}
      <Form action={urls.prove} class="stack stack--loose">
        <Hidden name="next" value={next} />
        <input type="text" value={name} autocomplete="username" readonly hidden />
        <TextField
          name="password"
          type="password"
          label={say.password}
          error={problems.get("password")}
          autocomplete="current-password"
          showLabel={showPassword}
        />
        <Cluster>
          <Button kind={hasPasskey ? "quiet" : "private"} busyLabel={say.busy}>
            {say.submit}
          </Button>
          <TextLink href={urls.settings}>{say.back}</TextLink>
        </Cluster>
      </Form>
    </Stack>
  );
}
