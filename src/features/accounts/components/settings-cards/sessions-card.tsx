import { Button, TextButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form } from "#ui/form/index.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import type { SessionLine } from "./settings-view.ts";

const say = words.settings;

/** Where somebody is logged in, each with its end. We keep no name of a device: it could tell who somebody is. */
export function SessionsCard({ sessions }: { readonly sessions: readonly SessionLine[] }) {
  return (
    <Card title={say.sessionsTitle} id="sessions">
      <ul class="sessions">
        {sessions.map((session) => (
          <li key={session.id ?? "here"}>
            <p>
              {session.label} <span class="meta">{session.when}</span>
            </p>
            <p class="hint">{session.since}</p>
            {session.id === null ? null : (
              <Form action={urls.endSession(session.id)}>
                <TextButton more={say.endOneMore(session.label, session.when)}>{say.endOne}</TextButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form action={urls.otherSessions}>
          <Button kind="quiet" small wide>
            {say.endOthers}
          </Button>
        </Form>
      ) : null}
      <Form action={urls.logOut}>
        <TextButton icon="exit">{say.logOut}</TextButton>
      </Form>
    </Card>
  );
}
