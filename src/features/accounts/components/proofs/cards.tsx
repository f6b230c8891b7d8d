import { absoluteDay } from "#core/dates.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form } from "#ui/form/index.ts";
import { Cluster } from "#ui/layout/layout.tsx";
import { codesInSet } from "../../policy.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.proofs;

/** An authenticator app: on, or how to get there. */
export function AppCard({ since, timeZone }: { readonly since: Date | null; readonly timeZone: string }) {
  return (
    <Card title={say.app.title} id="app">
      <p>{say.app.lede}</p>
      {since ? (
        <>
          <p>{say.app.since(absoluteDay(since, timeZone).text)}</p>
          <Cluster>
            <ButtonLink href={urls.app} kind="quiet">
              {say.app.setUpAnother}
            </ButtonLink>
            <Form action={urls.removeApp}>
              <Button kind="danger">{say.app.remove}</Button>
            </Form>
          </Cluster>
        </>
      ) : (
        <p>
          <ButtonLink href={urls.app} kind="private">
            {say.app.setUp}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}

export function CodesCard({ left }: { readonly left: number }) {
  return (
    <Card title={say.codes.title} id="codes">
      <p>{say.codes.lede}</p>
      <p>{left > 0 ? say.codes.left(left, codesInSet) : say.codes.none}</p>
      <p>
        <ButtonLink href={urls.codes} kind="quiet" icon="key">
          {left > 0 ? say.codes.makeNew : say.codes.make}
        </ButtonLink>
      </p>
    </Card>
  );
}
