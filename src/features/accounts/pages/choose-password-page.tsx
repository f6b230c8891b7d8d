import type { FormState } from "#platform/web/asked.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { ErrorSummary, Form } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { NewPasswordField } from "../components/password-field.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.signingIn.choose;
const { problems: problemsTitle } = words.signingUp;

interface ChoosePasswordPageProps {
  readonly token: string;
  readonly name: string;
  readonly besideSecondStep: boolean;
  readonly form: FormState;
}

export function ChoosePasswordPage({ token, name, besideSecondStep, form }: ChoosePasswordPageProps) {
  const { problems } = form;
  return (
    <Stack gap="loose" narrow>
      <PageHead title={say.title} lede={say.lede(name)} />
      <ErrorSummary title={problemsTitle(problems.size)} problems={problems} />
      <Form action={urls.choosePassword(token)} class="stack stack--loose">
        <NewPasswordField owner={name} besideSecondStep={besideSecondStep} error={problems.get("password")} />
        <p>
          <Button kind="private" busyLabel={say.busy}>
            {say.submit}
          </Button>
        </p>
      </Form>
    </Stack>
  );
}

/** The link is used, too old or was never made: the same words for all three. */
export function DeadLinkPage() {
  return (
    <Stack narrow>
      <PageHead title={say.deadTitle} lede={say.dead} />
      <p>
        <ButtonLink href={urls.logIn}>{say.toLogIn}</ButtonLink>
      </p>
    </Stack>
  );
}
