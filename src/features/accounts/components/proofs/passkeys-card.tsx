import { absoluteDay } from "#core/dates.ts";
import type { FormState } from "#platform/web/asked.ts";
import { TextButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form, TextField } from "#ui/form/index.ts";
import { Notice } from "#ui/notice/notice.tsx";
import type { OwnPasskey } from "../../queries/proofs.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import { PasskeyForm } from "./passkey-form.tsx";

const say = words.proofs.passkeys;

interface PasskeysCardProps {
  readonly passkeys: readonly OwnPasskey[];
  readonly timeZone: string;
  readonly form: FormState;
}

export function PasskeysCard({ passkeys, timeZone, form: { problems, values } }: PasskeysCardProps) {
  return (
    <Card title={say.title} id="passkeys">
      <p>{say.lede}</p>
      {passkeys.length === 0 ? <p>{say.none}</p> : <Rows passkeys={passkeys} timeZone={timeZone} />}
      <PasskeyForm ceremony="add" action={urls.passkeys} submit={say.add} kind="private" without={say.withoutToAdd}>
        <TextField
          name="label"
          label={say.label}
          hint={say.labelHint}
          value={values.label}
          error={problems.get("label")}
          maxlength={60}
          autocomplete="off"
        />
        <p class="hint">{say.visible}</p>
      </PasskeyForm>
    </Card>
  );
}

function Rows({ passkeys, timeZone }: Pick<PasskeysCardProps, "passkeys" | "timeZone">) {
  return (
    <ul class="passkeys">
      {passkeys.map((passkey) => (
        <PasskeyRow key={passkey.id} passkey={passkey} timeZone={timeZone} />
      ))}
    </ul>
  );
}

function PasskeyRow({ passkey, timeZone }: { passkey: OwnPasskey; timeZone: string }) {
  const day = (at: Date) => absoluteDay(at, timeZone).text;
  return (
    <li>
      <p class="passkeys__line">
        <b dir="auto">{passkey.label}</b>{" "}
        <span class="meta">
          {say.since(day(passkey.createdAt))}, {passkey.usedAt ? say.used(day(passkey.usedAt)) : say.neverUsed}
        </span>
      </p>
      {passkey.alarmedAt ? <Notice kind="lamp">{say.alarm(day(passkey.alarmedAt))}</Notice> : null}
      <Form action={urls.removePasskey(passkey.id)}>
        <TextButton more={passkey.label}>{say.remove}</TextButton>
      </Form>
    </li>
  );
}
