import { absoluteDate } from "#core/dates.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import { Badge } from "#ui/badge/badge.tsx";
import { Post, Posts } from "#ui/post/post.tsx";
import type { Conversation } from "../queries/find-conversation.ts";
import type { Message } from "../queries/list-messages.ts";
import { words } from "../words.ts";

const say = words.conversation;

/** A message as it is shown: rendered anew for everybody who reads it, because only its words are kept. */
export interface ShownMessage extends Omit<Message, "body"> {
  readonly html: SafeHtml;
}

interface MessagesProps {
  readonly conversation: Conversation;
  readonly messages: readonly ShownMessage[];
  readonly timeZone: string;
}

export function Messages({ conversation, messages, timeZone }: MessagesProps) {
  return (
    <Posts start={messages[0]?.position}>
      {messages.map((message) => (
        <li key={message.position}>
          <OneMessage conversation={conversation} message={message} timeZone={timeZone} />
        </li>
      ))}
    </Posts>
  );
}

interface OneMessageProps extends Omit<MessagesProps, "messages"> {
  readonly message: ShownMessage;
}

function OneMessage({ conversation, message, timeZone }: OneMessageProps) {
  const { byTeam, position, title } = message;
  const own = conversation.standing === "owner";
  const name = byTeam ? (message.author ?? say.former) : conversation.name;
  // To the team as in its topic: nobody reads when exactly somebody was here under a one-time name (T-04).
  const at = absoluteDate(message.createdAt, timeZone, conversation.oneTime && !byTeam && !own);
  return (
    <Post
      id={position}
      author={{ name, badges: byTeam ? <TeamBadge /> : own ? <Badge>{say.you}</Badge> : null }}
      byline={
        <>
          {title === null ? null : (
            <>
              <bdi>{title}</bdi> ·{" "}
            </>
          )}
          <time datetime={at.machine}>{at.text}</time>
        </>
      }
      number={{ label: `#${position}`, spoken: say.spoken }}
      staff={byTeam}
      body={message.html}
    />
  );
}

function TeamBadge() {
  return (
    <Badge kind="staff" icon="check">
      {words.careTeam}
    </Badge>
  );
}
