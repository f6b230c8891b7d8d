import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form } from "#ui/form/index.ts";
import { urls } from "../../urls.ts";
import { editorWords } from "../../words/editor.ts";

/** Offers the drafts that come with the program. */
export function ExamplesCard() {
  const say = editorWords.drafts;
  return (
    <Card kind="clinic" title={say.examples} id="examples">
      <p>{say.examplesMore}</p>
      <Form action={urls.examples}>
        <Button>{say.examples}</Button>
      </Form>
    </Card>
  );
}
