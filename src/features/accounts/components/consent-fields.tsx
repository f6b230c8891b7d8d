import { urls as texts } from "#features/texts/urls.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Checkbox, Hidden } from "#ui/form/index.ts";
import type { ConsentVersions } from "../rules/consent.ts";
import { words } from "../words.ts";

const say = words.signingUp;

interface ConsentFieldsProps {
  readonly form: FormState;
  /** The versions in force; a form that comes back keeps those that it was first shown with. */
  readonly versions: ConsentVersions;
}

/** Two ticks, because they are two things: a promise to the others, and leave to keep what may tell of one's health. */
export function ConsentFields({ form: { values, problems }, versions }: ConsentFieldsProps) {
  return (
    <fieldset class="stack stack--tight">
      <legend class="legend">{say.promise}</legend>
      <Hidden name="rulesVersion" value={values.rulesVersion ?? versions.rules} />
      <Hidden name="privacyVersion" value={values.privacyVersion ?? versions.privacy} />
      <Checkbox
        name="rules"
        error={problems.get("rules")}
        checked={values.rules !== undefined}
        label={
          <>
            {say.rulesBefore}
            <a href={texts.rules}>{say.rulesLink}</a>
            {say.rulesAfter}
          </>
        }
      />
      <Checkbox
        name="privacy"
        error={problems.get("privacy")}
        checked={values.privacy !== undefined}
        label={
          <>
            {say.consentBefore}
            <a href={texts.privacy}>{say.consentLink}</a>
            {say.consentAfter}
          </>
        }
      />
    </fieldset>
  );
}
