import type { ComponentChildren } from "preact";
import { Button, type ButtonKind } from "#ui/button/button.tsx";
import { Form, Hidden } from "#ui/form/index.ts";
import type { Ceremony } from "../../rules/ceremonies.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.proofs.passkeys;

interface PasskeyFormProps {
  readonly ceremony: Ceremony;
  /** Where the answer goes. */
  readonly action: string;
  readonly submit: string;
  readonly kind?: ButtonKind | undefined;
  /** What to do where there is no script. */
  readonly without: string;
  /** Fields before the button. */
  readonly children?: ComponentChildren;
}

/** Only a script can speak with an authenticator: without one there is a sentence instead of a button. */
export function PasskeyForm({ ceremony, action, submit, kind, without, children }: PasskeyFormProps) {
  return (
    <passkey-form data-options={urls.passkeyOptions} data-ceremony={ceremony}>
      <p class="hint" data-without="">
        {without}
      </p>
      <Form action={action} class="stack" hidden>
        <Hidden name="response" value="" />
        {children}
        <p class="error" role="alert" data-problem="" hidden>
          {ceremony === "add" || ceremony === "sign-up" ? say.addFailed : say.failed}
        </p>
        <p>
          <Button kind={kind ?? "quiet"} icon="key">
            {submit}
          </Button>
        </p>
      </Form>
    </passkey-form>
  );
}
