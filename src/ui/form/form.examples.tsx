import { Button } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { TextField } from "../field/text-field.tsx";
import { Form } from "./form.tsx";

export const examples: readonly Example[] = [
  {
    name: "One field",
    show: (
      <Form action="#saved" class="stack">
        <TextField name="cover" label="The word to show" value="Notes" short />
        <p>
          <Button busyLabel="Saving…">Save</Button>
        </p>
      </Form>
    ),
  },
];
