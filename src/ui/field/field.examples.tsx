import type { Example } from "../example.ts";
import { Toolbar } from "../toolbar/toolbar.tsx";
import { Checkbox, Radios } from "./checkbox.tsx";
import { Select } from "./select.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

const texts = (
  <div class="grid">
    <TextField name="f1" label="With a hint" hint="The hint stays while you type." value="slow_heron" verbatim />
    <TextField
      name="f2"
      label="With a problem"
      hint="Three or four plain words are easy to remember."
      error="Use 15 characters or more."
      type="password"
      autocomplete="new-password"
      showLabel="Show the password"
    />
    <TextField name="f3" label="Read only" note="(for now)" value="W4HD-9RPA" readonly short />
  </div>
);

const area = (
  <TextArea
    name="f4"
    label="Tell us a little more"
    hint="As much or as little as you like."
    rows={5}
    draftStatus="Draft kept on this account, 23:41. Only you can see it."
    toolbar={<Toolbar label="Formatting" words={{ bold: "Bold", list: "List", quote: "Quote", link: "Link" }} />}
  />
);

const choices = (
  <div class="grid">
    <div>
      <Checkbox name="f5" label="Tell me when someone answers" hint="Quietly." checked />
      <Checkbox name="f6" label="I have read the house rules" error="Read the house rules first." />
    </div>
    <Select
      name="f7"
      label="Time zone"
      options={[
        { value: "utc", label: "UTC" },
        { value: "wet", label: "Lisbon" },
      ]}
      value="wet"
    />
    <Radios
      name="f8"
      legend="Colours"
      inline
      options={[
        { value: "auto", label: "Same as my phone" },
        { value: "dark", label: "Dark" },
      ]}
      value="auto"
    />
  </div>
);

export const examples: readonly Example[] = [
  { name: "Text fields", show: texts },
  { name: "Text area", show: area },
  { name: "Choices", show: choices },
];
