import type { Example } from "#ui/example.ts";
import { words } from "../../words.ts";
import { type CaseView, OpenCase } from "./open-case.tsx";

const shown: CaseView = {
  postId: 901,
  topicTitle: "My doctor said to have a glass of wine",
  state: "shown",
  excerpt: "If you just relaxed, you would not need a forum.",
  authorId: 7,
  author: "granite_90",
  first: "1 May 2031, 09:12",
  urgent: false,
  seen: 12,
  reports: [
    { id: 11, reason: words.reasons.unkind, note: "This is what I hear at home." },
    { id: 12, reason: words.reasons.unkind, note: null },
  ],
};

const danger: CaseView = {
  ...shown,
  postId: 902,
  urgent: true,
  reports: [{ id: 13, reason: words.reasons.danger, note: null }],
};

export const examples: readonly Example[] = [
  {
    name: "Reported twice, and no reason chosen yet",
    show: <OpenCase shown={shown} form={{ values: {}, problems: new Map([["why", words.open.whyMissing]]) }} />,
  },
  { name: "Somebody may be in danger", show: <OpenCase shown={danger} form={null} /> },
  { name: "Hidden already", show: <OpenCase shown={{ ...shown, postId: 903, state: "hidden" }} form={null} /> },
  {
    name: "Taken back by somebody who has left",
    show: <OpenCase shown={{ ...shown, postId: 904, state: "withdrawn", authorId: null, author: null }} form={null} />,
  },
];
