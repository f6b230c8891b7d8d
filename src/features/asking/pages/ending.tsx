import { absoluteDay } from "#core/dates.ts";
import { Button, TextButton, TextLink } from "#ui/button/button.tsx";
import { Form, Hidden } from "#ui/form/index.ts";
import { Cluster } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { canClose, reopenDays } from "../policy.ts";
import type { Conversation } from "../queries/find-conversation.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.conversation;

interface EndingProps {
  readonly conversation: Conversation;
  readonly mayReopen: boolean;
  readonly timeZone: string;
}

/** Under the last message: closing, opening again, deleting. */
export function Ending({ conversation, mayReopen, timeZone }: EndingProps) {
  const { closedAt } = conversation;
  return (
    <>
      {closedAt === null ? null : <Closed {...{ conversation, mayReopen, timeZone }} closedAt={closedAt} />}
      <Ways conversation={conversation} />
    </>
  );
}

function Ways({ conversation }: Pick<EndingProps, "conversation">) {
  const { standing, token } = conversation;
  const mayClose = canClose(conversation).allowed;
  if (!mayClose && standing !== "owner") return null;
  return (
    <Cluster>
      {mayClose ? (
        <Form action={urls.close(token)}>
          <Hidden name="closed" value="yes" />
          <TextButton icon="lock">{say.close}</TextButton>
        </Form>
      ) : null}
      {standing === "owner" ? (
        <TextLink href={urls.delete(token)} icon="trash">
          {say.delete}
        </TextLink>
      ) : null}
    </Cluster>
  );
}

function Closed({ conversation, mayReopen, timeZone, closedAt }: EndingProps & { readonly closedAt: Date }) {
  const day = absoluteDay(closedAt, timeZone).text;
  const until = absoluteDay(new Date(closedAt.getTime() + reopenDays * 86_400_000), timeZone).text;
  const byOwner = conversation.standing === "owner" ? say.closedByYou : say.closedByOwner;
  return (
    <Notice icon="lock">
      <p>{conversation.closedByTeam === true ? say.closedByTeam(day) : byOwner(day)}</p>
      {mayReopen ? (
        <>
          <p>{say.reopenUntil(until)}</p>
          <Form action={urls.close(conversation.token)}>
            <Hidden name="closed" value="no" />
            <Button kind="quiet" small>
              {say.reopen}
            </Button>
          </Form>
        </>
      ) : null}
    </Notice>
  );
}
