import type { FormState } from "#platform/web/asked.ts";
import { Button, ButtonLink, TextLink } from "#ui/button/button.tsx";
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
  readonly hasPassword: boolean;
}

/** Before something weighty, in a session that has been open for a while. */
export function ProvePage(props: ProvePageProps) {
  const { form, next, hasPasskey, hasPassword } = props;
  const { problems, values } = form;
  const { lede, ledeWithoutPassword } = values.kept ? say.waiting : say;
  return (
    <Stack gap="loose" narrow>
      <PageHead title={say.title} lede={hasPassword ? lede : ledeWithoutPassword} />
      <ErrorSummary title={problemsTitle(problems.size)} problems={problems} />
      {hasPasskey ? (
        <PasskeyForm
          ceremony="prove"
          action={urls.provePasskey}
          submit={words.proofs.passkeys.secondStep}
          kind="private"
          without={words.proofs.passkeys.withoutToProve}
        >
          <Onwards {...{ form, next }} />
        </PasskeyForm>
      ) : null}
      {hasPassword ? <PasswordForm {...props} /> : <CodeForm {...props} />}
    </Stack>
  );
}

/** They are who they are, and what they sent before cannot be opened any more. */
export function FormLostPage({ back }: { readonly back: string }) {
  return (
    <Stack gap="loose" narrow>
      <PageHead title={say.lost.title} lede={say.lost.lede} />
      <p>
        <ButtonLink href={back}>{say.lost.back}</ButtonLink>
      </p>
    </Stack>
  );
}

function PasswordForm({ name, form, next, hasPasskey }: ProvePageProps) {
  return (
    <Form action={urls.prove} class="stack stack--loose">
      <Onwards {...{ form, next }} />
      <input type="text" value={name} autocomplete="username" readonly hidden />
      <TextField
        name="password"
        type="password"
        label={say.password}
        error={form.problems.get("password")}
        autocomplete="current-password"
        showLabel={showPassword}
      />
      <Buttons quiet={hasPasskey} />
    </Form>
  );
}

/** For whoever joined with a passkey, when it is not at hand or scripts are off. */
function CodeForm({ form, next, hasPasskey }: ProvePageProps) {
  return (
    <Form action={urls.proveCode} class="stack stack--loose">
      <Onwards {...{ form, next }} />
      <TextField
        name="code"
        label={hasPasskey ? say.codeInstead : words.signingIn.forgotten.code}
        hint={say.codeHint}
        error={form.problems.get("code")}
        autocomplete="off"
        verbatim
      />
      <p class="hint">{say.codesMissing}</p>
      <Buttons quiet={hasPasskey} />
    </Form>
  );
}

/** Where they go on to, and the form that waits if one does. */
function Onwards({ form: { values }, next }: Pick<ProvePageProps, "form" | "next">) {
  return (
    <>
      <Hidden name="next" value={next} />
      {values.kept ? <Hidden name="kept" value={values.kept} /> : null}
    </>
  );
}

function Buttons({ quiet }: { readonly quiet: boolean }) {
  return (
    <Cluster>
      <Button kind={quiet ? "quiet" : "private"} busyLabel={say.busy}>
        {say.submit}
      </Button>
      <TextLink href={urls.settings}>{say.back}</TextLink>
    </Cluster>
  );
}
