import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form, Hidden } from "#ui/form/index.ts";
import type { WholePerson } from "../../queries/people.ts";
import { helpingOf } from "../../rules/helping.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.helping.ask;

/** Whether a participant helps as a former patient, as an administrator sees it. */
export function HelpingCard({ person }: { readonly person: WholePerson }) {
  const helping = helpingOf(person.helping);
  return (
    <Card title={say.title} id="helping">
      <p>{helping === null ? say.more : say[helping]}</p>
      <Form action={urls.personHelping(person.id)}>
        <Hidden name="do" value={helping === null ? "ask" : "end"} />
        <Button kind="quiet">{helping === null ? say.button : helping === "asked" ? say.takeBack : say.end}</Button>
      </Form>
    </Card>
  );
}
