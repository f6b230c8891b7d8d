import type { FormState } from "#platform/web/asked.ts";
import { TextField } from "#ui/form/index.ts";
import { words } from "../../words.ts";

const say = words.people.person;
const dayMs = 86_400_000;

interface CheckFieldsProps {
  readonly form: FormState | null;
  readonly idPrefix: string;
  /** What was checked before. */
  readonly known?: {
    readonly staffTitle: string | null;
    readonly registration: string | null;
    readonly checkedUntil: Date | null;
  };
}

/** What an administrator has checked of one of the practice's people, and until when that holds. */
export function CheckFields({ form, idPrefix, known }: CheckFieldsProps) {
  const value = (name: string, before: string) => (form ? form.values[name] : before);
  return (
    <>
      <TextField
        name="title"
        idPrefix={idPrefix}
        label={say.title}
        hint={say.titleHint}
        value={value("title", known?.staffTitle ?? "")}
        error={form?.problems.get("title")}
        maxlength={120}
        autocomplete="off"
      />
      <TextField
        name="registration"
        idPrefix={idPrefix}
        label={say.registration}
        hint={say.registrationHint}
        value={value("registration", known?.registration ?? "")}
        error={form?.problems.get("registration")}
        maxlength={60}
        autocomplete="off"
      />
      <TextField
        name="until"
        type="date"
        short
        idPrefix={idPrefix}
        label={say.until}
        hint={say.untilHint}
        value={value("until", known?.checkedUntil ? lastDay(known.checkedUntil) : "")}
        error={form?.problems.get("until")}
      />
    </>
  );
}

/** The day before the check is over, as a date field wants it. */
function lastDay(over: Date): string {
  return new Date(over.getTime() - dayMs).toISOString().slice(0, 10);
}
