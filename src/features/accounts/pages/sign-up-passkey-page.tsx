import type { FormState } from "#platform/web/asked.ts";
import { TextLink } from "#ui/button/button.tsx";
import { ErrorSummary, Hidden } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { SwatchPreview } from "#ui/naming/naming.tsx";
import { PasskeyForm } from "../components/proofs/passkey-form.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.signingUp.withPasskey;

interface SignUpPasskeyPageProps {
  readonly name: string;
  /** What was said before, sealed. */
  readonly offer: string;
  readonly form: FormState;
}

/** The second half of joining with a passkey: only a script can ask an authenticator to make one. */
export function SignUpPasskeyPage({ name, offer, form: { problems } }: SignUpPasskeyPageProps) {
  return (
    <Stack gap="loose" narrow>
      <PageHead title={say.title} lede={words.proofs.passkeys.lede} />
      <ErrorSummary title={words.signingUp.problems(problems.size)} problems={problems} />
      <SwatchPreview name={name}>
        <b dir="auto">{name}</b> {say.nameMore}
      </SwatchPreview>
      <PasskeyForm
        ceremony="sign-up"
        action={urls.signUpPasskey}
        submit={say.submit}
        kind="private"
        without={say.without}
      >
        <Hidden name="offer" value={offer} />
        <p class="hint">{words.proofs.passkeys.visible}</p>
      </PasskeyForm>
      <p>
        <TextLink href={urls.signUp}>{say.rather}</TextLink>
      </p>
    </Stack>
  );
}
