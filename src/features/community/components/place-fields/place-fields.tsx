import type { FormState } from "#platform/web/asked.ts";
import { type Option, Select, TextField } from "#ui/form/index.ts";
import { words } from "../../words.ts";

const { fields } = words;

interface PlaceFieldsProps {
  readonly form: FormState;
  readonly timeZones: readonly Option[];
}

/** Names, zone and exit: asked in set-up, changed in the settings. */
export function PlaceFields({ form: { values, problems }, timeZones }: PlaceFieldsProps) {
  return (
    <>
      <TextField
        name="communityName"
        label={fields.communityName}
        hint={fields.communityNameHint}
        value={values.communityName}
        error={problems.get("communityName")}
        autocomplete="off"
        maxlength={60}
      />
      <TextField
        name="practiceName"
        label={fields.practiceName}
        hint={fields.practiceNameHint}
        value={values.practiceName}
        error={problems.get("practiceName")}
        autocomplete="organization"
        maxlength={100}
      />
      <Select
        name="timeZone"
        label={fields.timeZone}
        hint={fields.timeZoneHint}
        options={timeZones}
        value={values.timeZone}
        error={problems.get("timeZone")}
      />
      <TextField
        name="exitUrl"
        type="url"
        label={fields.exitUrl}
        note={fields.optional}
        hint={fields.exitUrlHint}
        value={values.exitUrl}
        error={problems.get("exitUrl")}
        autocomplete="off"
        verbatim
      />
    </>
  );
}
