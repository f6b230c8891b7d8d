import type { FormState } from "#platform/web/asked.ts";
import { Button, TextLink } from "#ui/button/button.tsx";
import { ErrorSummary, Form } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { NewPasswordField } from "../components/password-field.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.settings;

/** For whoever joined with a passkey: a password as a second way in. */
export function AddPasswordPage({ name, form: { problems } }: { readonly name: string; readonly form: FormState }) {
  return (
    <Stack gap="loose" narrow>
      <PageHead title={say.addPassword} lede={say.addPasswordLede} />
      <ErrorSummary title={say.problems(problems.size)} problems={problems} />
      <Form action={urls.password} class="stack stack--loose">
        <NewPasswordField
          owner={name}
          name="newPassword"
          label={say.newPassword}
          besideSecondStep
          error={problems.get("newPassword")}
        />
        <Cluster>
          <Button kind="private" busyLabel={words.signingIn.choose.busy}>
            {words.signingIn.choose.submit}
          </Button>
          <TextLink href={urls.settings}>{say.back}</TextLink>
        </Cluster>
      </Form>
    </Stack>
  );
}
