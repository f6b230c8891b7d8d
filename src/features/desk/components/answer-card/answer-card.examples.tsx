import { emptyForm } from "#platform/web/asked.ts";
import type { Example } from "#ui/example.ts";
import { words } from "../../words.ts";
import { AnswerCard } from "./answer-card.tsx";

const parts = { topic: { id: 1, postCount: 3 }, submissionId: "5f0f5a2e-8f5e-4a39-9d43-0d1f2a3b4c5d", refused: null };
const warned = {
  values: { body: "After your procedure, most people rest for a day.", reason: "" },
  problems: new Map([["reason", words.problems.confirming(["your procedure"])]]),
};

export const examples: readonly Example[] = [
  { name: "Empty", show: <AnswerCard {...parts} form={emptyForm} /> },
  { name: "Reads as if the person were a patient", show: <AnswerCard {...parts} form={warned} /> },
  { name: "No title yet", show: <AnswerCard {...parts} form={emptyForm} refused={words.answer.noTitle} /> },
];
