import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form, Radios, TextField } from "#ui/form/index.ts";
import { longestLine } from "../../policy.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import { NewPasswordField } from "../password-field.tsx";
import type { PartProps } from "./settings-view.ts";

const say = words.settings;

export function LookCard({ settings, form }: PartProps) {
  return (
    <Card title={say.lookTitle} id="look">
      <Form action={urls.look} class="stack">
        <Radios
          name="theme"
          idPrefix="look-"
          legend={say.colours}
          options={[
            { value: "auto", label: say.themes.auto },
            { value: "light", label: say.themes.light },
            { value: "dark", label: say.themes.dark },
          ]}
          value={form ? form.values.theme : settings.theme}
          error={form?.problems.get("theme")}
          inline
        />
        <p>
          <Button kind="private">{say.save}</Button>
        </p>
      </Form>
    </Card>
  );
}

export function LineCard({ settings, form }: PartProps) {
  return (
    <Card title={say.lineTitle} id="line">
      <Form action={urls.line} class="stack">
        <TextField
          name="line"
          idPrefix="line-"
          label={say.line}
          hint={say.lineHint}
          value={form ? form.values.line : settings.line}
          error={form?.problems.get("line")}
          maxlength={longestLine}
          autocomplete="off"
        />
        <p>
          <Button kind="private">{say.save}</Button>
        </p>
      </Form>
    </Card>
  );
}

export function PasswordCard({ settings, form }: PartProps) {
  const { showPassword } = words.signingUp;
  const { appSet, passkeys, hasPassword } = settings.proofs;
  if (!hasPassword) return <NoPasswordCard />;
  return (
    <Card title={say.passwordTitle} id="password">
      <Form action={urls.password} class="stack">
        <input type="text" value={settings.name} autocomplete="username" readonly hidden />
        <TextField
          name="currentPassword"
          idPrefix="password-"
          type="password"
          label={say.currentPassword}
          error={form?.problems.get("currentPassword")}
          autocomplete="current-password"
          showLabel={showPassword}
        />
        <NewPasswordField
          name="newPassword"
          idPrefix="password-"
          label={say.newPassword}
          besideSecondStep={appSet || passkeys > 0}
          error={form?.problems.get("newPassword")}
        />
        <p>
          <Button kind="private">{say.changePassword}</Button>
        </p>
      </Form>
    </Card>
  );
}

/** Whoever joined with a passkey. */
function NoPasswordCard() {
  return (
    <Card title={say.passwordTitle} id="password">
      <p>{say.noPassword}</p>
      <p>
        <ButtonLink href={urls.password} kind="private">
          {say.addPassword}
        </ButtonLink>
      </p>
    </Card>
  );
}
