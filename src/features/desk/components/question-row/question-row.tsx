import { Age } from "#ui/age/age.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { Row } from "#ui/rows/rows.tsx";
import { ageOf } from "../../age.ts";
import type { ListedQuestion } from "../../queries/list-questions.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const { row } = words;

interface QuestionRowProps {
  readonly question: ListedQuestion;
  readonly now: Date;
  /** Who looks at it. */
  readonly viewerName: string;
  /** When it is due, in words; null: it has no time. */
  readonly due: string | null;
}

/** A question in a queue of the desk. */
export function QuestionRow({ question, now, viewerName, due }: QuestionRowProps) {
  const age = ageOf(question.askedAt, now, question.dueAt);
  return (
    <Row
      mark={<Age count={age.count} unit={age.unit} kind={age.kind} spoken={row.waits} />}
      title={question.title}
      href={urls.question(question.topicId)}
      meta={<bdi>{row.meta(question.forum, question.asker || words.former, question.replies)}</bdi>}
      marks={marksOf(question, { late: question.dueAt !== null && question.dueAt <= now, viewerName })}
      last={due === null ? undefined : [row.due(due)]}
    />
  );
}

function marksOf(
  question: ListedQuestion,
  { late, viewerName }: { readonly late: boolean; readonly viewerName: string },
) {
  const { risk, owner, second, state } = question;
  if (risk === 0 && owner === null && second === null && state !== "peers" && !late) return null;
  return (
    <>
      {risk === 0 ? null : (
        <Badge kind={risk === 2 ? "clay" : "lamp"} icon="alert">
          {risk === 2 ? row.lookNow : row.lookSoon}
        </Badge>
      )}
      {late ? (
        <Badge kind="clay" icon="clock">
          {row.late}
        </Badge>
      ) : null}
      {owner === null ? null : <Badge icon="pencil">{owner === viewerName ? row.own : row.owner(owner)}</Badge>}
      {second === null ? null : <Badge icon="people">{row.second(second)}</Badge>}
      {state === "peers" ? <Badge icon="reply">{row.peers}</Badge> : null}
    </>
  );
}
