import type { Example } from "#ui/example.ts";
import { Rows } from "#ui/rows/rows.tsx";
import type { ListedQuestion } from "../../queries/list-questions.ts";
import { QuestionRow } from "./question-row.tsx";

const now = new Date("2026-11-23T12:00:00Z");
const question: ListedQuestion = {
  topicId: 1,
  title: "Can I use a dilator with a coil fitted?",
  forum: "Practising at home",
  asker: "oslo_rain",
  state: "new",
  risk: 0,
  askedAt: new Date("2026-11-22T09:00:00Z"),
  dueAt: new Date("2026-11-23T09:00:00Z"),
  owner: "Ruth Calder",
  second: null,
  replies: 0,
};

export const examples: readonly Example[] = [
  {
    name: "A queue",
    show: (
      <Rows ordered>
        <QuestionRow
          question={{ ...question, risk: 2 }}
          now={now}
          viewerName="Lena Whitfield"
          due="23 November, 09:00"
        />
        <QuestionRow
          question={{ ...question, askedAt: now, dueAt: null, owner: null, state: "peers", replies: 3 }}
          now={now}
          viewerName="Lena Whitfield"
          due={null}
        />
      </Rows>
    ),
  },
];
