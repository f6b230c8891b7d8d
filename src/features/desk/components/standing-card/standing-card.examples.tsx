import type { Member } from "#core/viewer.ts";
import type { Example } from "#ui/example.ts";
import type { QuestionView } from "../../queries/find-question.ts";
import { StandingCard } from "./standing-card.tsx";

const viewer: Member = {
  kind: "member",
  id: 7,
  name: "Lena Whitfield",
  slug: "lena-whitfield",
  role: "staff",
  staffTitle: "Physiotherapist",
  suspendedUntil: null,
  createdAt: new Date("2026-01-01T00:00:00Z"),
};
const question: QuestionView = {
  topicId: 1,
  state: "seen",
  risk: 1,
  ownerId: 7,
  askedAt: new Date("2026-11-22T09:00:00Z"),
  dueAt: new Date("2026-11-23T09:00:00Z"),
  owner: "Lena Whitfield",
  second: null,
  outcome: null,
  brought: false,
};
const parts = {
  viewer,
  due: "23 November 2026, 09:00",
  decide: null,
  colleagues: [{ id: 8, name: "Ruth Calder", title: "Nurse coordinator" }],
};

export const examples: readonly Example[] = [
  { name: "Yours", show: <StandingCard {...parts} question={question} /> },
  {
    name: "Closed",
    show: (
      <StandingCard
        {...parts}
        question={{ ...question, state: "closed", outcome: "settled", ownerId: null, owner: null, risk: 0 }}
      />
    ),
  },
];
