import { bullets, type DefaultText, paragraphs } from "./text.ts";

const works = bullets(
  "Every task works with a keyboard alone.",
  "Every page works with scripts switched off.",
  "Pages fit a screen 320 pixels wide, and text can be made twice as large.",
  "There is a light and a dark look. Text stands out well from the page in both.",
  "Colour is never the only sign. A word, a shape or an icon stands beside it.",
  "Nothing moves by itself, and nothing has to be dragged.",
  "You can paste your password. There are no puzzles to solve.",
  "When something goes wrong, we say what and where, and keep what you typed.",
);

const tested = bullets(
  "A program (axe) checks the pages for common faults, in both looks, on narrow and wide screens.",
  "We try the main tasks in a browser, with scripts and without.",
);

const notYet = bullets(
  "Use with screen readers on real phones and computers.",
  "Control by voice.",
  "Sessions with people who live with a disability, or with the condition itself.",
);

export const accessibility: DefaultText = {
  slug: "accessibility",
  title: "Accessibility",
  needsReview: true,
  toDo: [
    "Add a way to tell you about a problem that needs no account, and how soon you answer.",
    "If the law in your country asks for a formal statement, add its wording here.",
    "When you have tested with screen readers and with people, move those lines up.",
  ],
  markdown: ({ communityName, practiceName }) =>
    paragraphs(
      `We want everyone to be able to use ${communityName}. We aim for the level that is called WCAG 2.2 AA.`,
      "## What works",
      works,
      "## How we checked",
      tested,
      "A program finds only some of the faults. That is why the next list matters.",
      "## What we have not tested yet",
      notYet,
      "Until that is done we do not claim that we meet the level in full. What members write can also be hard to use, for example a wide table.",
      "## If something does not work for you",
      `Tell ${practiceName} what you tried and what happened. You do not have to say why you need it.`,
    ),
};
