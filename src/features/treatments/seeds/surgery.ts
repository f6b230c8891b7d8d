import { common, draft, effect, type Seed, study } from "./study.ts";

/** Option G. */
export const surgery: Seed = {
  key: "G",
  slug: "surgery-for-pain-at-the-entrance",
  content: draft({
    name: "Surgery for pain at the entrance",
    plainName: "Surgery for pain at the entrance",
    medicalName: "vestibulectomy",
    kind: "surgery",
    setting: "operating-room",
    anaesthesia: "general",
    summary:
      "A surgeon takes away the skin at the entrance that hurts. It cannot be undone. Women who chose it in one study said that they had less pain than those who did not. They were not put into groups by chance, so the choice itself may explain it.",
    whatItIs:
      "An operation for vestibulodynia that did not get better with anything else. It is a last step, and not meant for vaginismus.",
    maySuit: ["have pain at one clear place at the entrance that nothing else has helped"],
    mayNotSuit: [
      "People whose pain comes from muscles that tighten.",
      "Tell the clinic first about trouble with clotting, healing or anaesthetics.",
    ],
    before: ["A second opinion is a good idea."],
    onTheDay: ["An operation under an anaesthetic."],
    after: ["Weeks of healing, without anything inside."],
    aftercare: ["Ask for written aftercare, and for the number to call at night."],
    commonEffects: [
      effect(
        "Soreness and swelling while it heals",
        "Cool it as you were shown, and call the clinic when it gets worse.",
      ),
    ],
    seriousEffects: [
      effect(
        "Bleeding, infection, or scars that hurt.",
        "Call the clinic at once. With heavy bleeding, call your local emergency number.",
      ),
      effect("The pain may stay, or become more.", "Talk about this before you decide."),
    ],
    doesNotTreat: ["Vaginismus.", "Pain all over the vulva.", common.notSkin],
    unknowns: [
      "How much of the result comes from the operation itself.",
      "How it goes after many years.",
      common.noPrediction,
    ],
    alternatives: ["pelvic-floor-physiotherapy", "talking-and-exposure-therapies", "creams-and-gels"],
    certainty: "very-low",
    statement:
      "We saw only that women who chose surgery in an open phase of a trial reported less pain than those who did not.",
    studies: [
      study({
        citation: "Foster and others 2010, Obstetrics and Gynecology 116, 583 to 593, its open phase",
        year: 2010,
        doiOrPmid: "PMC6545923",
        design: "controlled",
        reading: "summary",
        comparator: "Women of the same study who did not choose surgery",
        outcome: "Less pain among those who chose surgery",
        limits: "They chose it themselves and knew what they had. Our copy gives no number of people.",
      }),
    ],
    questions: [
      "How many of these have you done, and how many of those people came back for years?",
      "What else is there before this?",
      "What if the pain stays?",
      "How long until I can sit, walk and work?",
    ],
    reviewerNotes: [
      "Procedures at the hymen belong to the page about dilation under sedation, with their own consent and aftercare.",
      "Unwanted effects are what is generally known of such an operation: check them.",
    ],
  }),
};
