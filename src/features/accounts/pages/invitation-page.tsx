import type { FormState } from "#platform/web/asked.ts";
import { Button } from "#ui/button/button.tsx";
import { ErrorSummary, Form } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { NewPasswordField } from "../components/password-field.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.people.invite;
const { problems: problemsTitle } = words.signingUp;

interface InvitationPageProps {
  readonly token: string;
  readonly name: string;
  /** "Care team, Nurse": what was checked of them. */
  readonly standing: string;
  readonly practice: string;
  readonly form: FormState;
}

/** What somebody sees who was invited: under which name, as what, and a password to choose. */
export function InvitationPage({ token, name, standing, practice, form: { problems } }: InvitationPageProps) {
  return (
    <Stack gap="loose" narrow>
      <PageHead title={say.joinTitle} lede={say.accept(practice)}>
        <p>
          <b dir="auto">{name}</b> <span class="meta">{standing}</span>
        </p>
      </PageHead>
      <ErrorSummary title={problemsTitle(problems.size)} problems={problems} />
      <Form action={urls.invitation(token)} class="stack stack--loose">
        <NewPasswordField owner={name} error={problems.get("password")} />
        <p>
          <Button kind="private" busyLabel={words.signingIn.choose.busy}>
            {say.join}
          </Button>
        </p>
      </Form>
    </Stack>
  );
}
