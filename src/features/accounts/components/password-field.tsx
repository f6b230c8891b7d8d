import { TextField } from "#ui/form/index.ts";
import { words } from "../words.ts";

const say = words.signingUp;

interface NewPasswordFieldProps {
  /** Whose it will be, so that a password manager keeps the two together; left out where the form asks for the name itself. */
  readonly owner?: string | undefined;
  readonly name?: "password" | "newPassword" | undefined;
  readonly label?: string | undefined;
  /** Fewer characters do beside a second step. */
  readonly besideSecondStep?: boolean | undefined;
  readonly error: string | undefined;
  readonly idPrefix?: string | undefined;
}

/** A password that somebody chooses, wherever they do. */
export function NewPasswordField({ owner, name, label, besideSecondStep, error, idPrefix }: NewPasswordFieldProps) {
  return (
    <>
      {owner === undefined ? null : <input type="text" value={owner} autocomplete="username" readonly hidden />}
      <TextField
        name={name ?? "password"}
        idPrefix={idPrefix}
        type="password"
        label={label ?? say.passwordLabel}
        hint={besideSecondStep ? say.shortPasswordHint : say.passwordHint}
        error={error}
        autocomplete="new-password"
        showLabel={say.showPassword}
      />
    </>
  );
}
