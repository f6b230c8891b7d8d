import type { FormState } from "#platform/web/asked.ts";
import { RadioCards, TextField } from "#ui/form/index.ts";
import { words } from "../words.ts";

export interface Naming {
  /** The name that the author has everywhere. */
  readonly own: string;
  /** A one-time name to begin with. */
  readonly idea: string;
}

/** Under which name a topic is written: one's own, or one that holds in it only. */
export function NameChoice({ own, idea, form }: Naming & { readonly form: FormState }) {
  const { names } = words.composer;
  const error = form.problems.get("name");
  return (
    <>
      <RadioCards
        name="as"
        legend={words.composer.name}
        hint={words.composer.nameHint}
        options={[
          { value: "own", label: <bdi>{names.own(own)}</bdi>, hint: names.ownHint },
          { value: "one-time", label: names.oneTime, hint: names.oneTimeHint, private: true },
        ]}
        value={form.values.as === "one-time" ? "one-time" : "own"}
      />
      <div class="one-time-name">
        <TextField
          name="name"
          label={words.composer.oneTimeName}
          hint={words.composer.oneTimeNameHint}
          error={error}
          value={idea}
          maxlength={48}
          autocomplete="off"
          verbatim
        />
      </div>
    </>
  );
}
