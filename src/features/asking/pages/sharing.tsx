import { Button, TextButton } from "#ui/button/button.tsx";
import { Form, Hidden } from "#ui/form/index.ts";
import { Cluster } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { canAskToShare } from "../policy.ts";
import type { Conversation } from "../queries/find-conversation.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.sharing;

/** May the question be shared, without a name? Asked by the team, answered or not by whoever asked it. */
export function Sharing({ conversation }: { readonly conversation: Conversation }) {
  const { shareAskedAt, shareAnswer, standing } = conversation;
  if (standing === "owner") return shareAskedAt === null ? null : <Asked conversation={conversation} />;
  if (shareAskedAt === null) return canAskToShare(conversation).allowed ? <Ask conversation={conversation} /> : null;
  if (shareAnswer === null) return <p class="meta">{say.unanswered}</p>;
  return <p class="meta">{shareAnswer ? say.theySaidYes : say.theySaidNo}</p>;
}

function Ask({ conversation }: { readonly conversation: Conversation }) {
  return (
    <Form action={urls.share(conversation.token)}>
      <Hidden name="share" value="ask" />
      <TextButton icon="people">{say.ask}</TextButton>
    </Form>
  );
}

function Asked({ conversation }: { readonly conversation: Conversation }) {
  const { shareAnswer, token } = conversation;
  const said = shareAnswer === null ? say.question : shareAnswer ? say.youSaidYes : say.youSaidNo;
  return (
    <Notice kind="private" title={say.title}>
      <p>{said}</p>
      <Form action={urls.share(token)}>
        <Cluster>
          {shareAnswer === true ? null : (
            <Button kind="quiet" small name="share" value="yes">
              {say.yes}
            </Button>
          )}
          {shareAnswer === false ? null : (
            <Button kind="quiet" small name="share" value="no">
              {say.no}
            </Button>
          )}
        </Cluster>
      </Form>
    </Notice>
  );
}
