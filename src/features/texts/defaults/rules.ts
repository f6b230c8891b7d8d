import { type DefaultText, paragraphs } from "./text.ts";

const sixRules = [
  "**Speak from your own life.** Say what happened to you, and leave room for it to be different for others.",
  "**Be kind.** Nobody here has to prove that their pain is real or bad enough.",
  "**Leave names and places out.** Yours, your partner’s and your doctor’s, and exact dates too.",
  "**Leave medical answers to the care team.** You may say what you were told, but not what someone else should take or do.",
  "**Warn gently.** If your post describes a procedure, a loss, violence or sex, say so in the first line.",
  "**Ask for nothing, sell nothing.** No adverts, no medicines or used devices, no pictures, no private contact, no requests for intimate detail.",
];

export const rules: DefaultText = {
  slug: "rules",
  title: "House rules",
  needsReview: true,
  toDo: [
    "Read the six rules. Moderators give a rule’s number as the reason for a decision, so keep the order if you can.",
    "Say how a member can ask for a decision to be looked at again, and who will look.",
  ],
  markdown: ({ communityName, practiceName }) =>
    paragraphs(
      `${communityName} is for grown-ups who live with this, and for the people close to them. These six rules keep it kind and safe.`,
      sixRules.map((rule, index) => `${index + 1}. ${rule}`).join("\n"),
      "## What happens when a rule is broken",
      "A moderator may hide a post or close a topic. You are told which rule it was about, and why. You can write your post again.",
      "If it keeps happening, or if someone could be hurt, we may stop an account from posting. We never hide a post because it is critical of the practice.",
      "## If you see something wrong",
      "Every post has a **Report** link. The person you report is not told that it was you.",
      "## Who can join",
      `Members must be 18 or older. Anyone may read the public pages. It is run by ${practiceName}, who answer for it.`,
    ),
};
