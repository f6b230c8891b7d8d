import { common, draft, effect, type Seed, study } from "./study.ts";

/** Option D. */
export const talking: Seed = {
  key: "D",
  slug: "talking-and-exposure-therapies",
  content: draft({
    name: "Talking and exposure therapies",
    plainName: "Talking and exposure therapies",
    medicalName: "cognitive behavioural therapy, therapist-aided exposure, couple therapy",
    synonyms: ["CBT", "Sex therapy"],
    productNames: ["Lidocaine"],
    kind: "talking-therapy",
    setting: "clinic",
    summary:
      "You work with a therapist on what your body expects, and take small steps towards what you fear. It can be alone, with a partner, in a group or with a programme on a screen. These ways differ very much, so ask which one is meant.",
    whatItIs:
      "Talking, learning and practising with somebody who is trained for it. “Therapy” is not one thing: a group with a book did far less in its trial than a few long sessions of guided practice did in another.",
    maySuit: [
      "notice that fear comes before the pain",
      "want to begin without any touch",
      "would like a partner to take part",
    ],
    mayNotSuit: [
      "People who have pain from the skin, from hormones or from an infection need that looked at first.",
      "Tell the therapist first about anything that makes you unsafe at home.",
    ],
    before: ["A first talk: what you hope for, and how it would go."],
    onTheDay: ["Talking, breathing, small steps that you agree to beforehand."],
    after: ["Practice at home between the sessions."],
    course: { min: 1, max: 20, unit: "visits", source: "from a few long sessions to months, depending on the kind" },
    commonEffects: [
      effect("Feeling worse for a while when hard things come up", "Tell the therapist. The pace is yours."),
    ],
    seriousEffects: [
      effect(
        "None is reported in the studies that we saw. Some feel thoughts of harming themselves in a hard time.",
        "Look at the page for urgent help, or call your local emergency number.",
      ),
    ],
    doesNotTreat: [common.notSkin],
    unknowns: ["Which kind suits whom.", "Why the results of trials differ so much.", common.noPrediction],
    alternatives: ["pelvic-floor-physiotherapy", "practice-with-dilators"],
    combinesWith: ["pelvic-floor-physiotherapy", "practice-with-dilators"],
    certainty: "moderate",
    statement:
      "Guided practice in a few long sessions helped most people in one small trial. A group with a book helped few. A programme on a screen helped more than waiting at first, and after six months the difference was no longer clear.",
    studies: [
      study({
        citation: "Ter Kuile and others 2013, Journal of Consulting and Clinical Psychology 81, 1127 to 1136",
        year: 2013,
        doiOrPmid: "doi 10.1037/a0034292",
        design: "rct",
        reading: "summary",
        n: 35,
        comparator: "Waiting: 4 of 35",
        outcome: "Intercourse, after up to three sessions of two hours in a week with a therapist and a partner",
        numerator: 31,
        denominator: 35,
        percent: 89,
        limits: "70 women with partners in both groups. Waiting is a weak comparison.",
      }),
      study({
        citation: "Van Lankveld and others 2006, Journal of Consulting and Clinical Psychology 74, 168 to 178",
        year: 2006,
        design: "rct",
        reading: "summary",
        n: null,
        comparator: "Waiting: nobody",
        outcome: "Intercourse after group or book-based therapy; 117 women in all groups",
        percent: 14,
        limits: "About one in five dropped out. How many were in the treated groups is not in our copy.",
      }),
      study({
        citation: "Zarski and others 2017, Journal of Sexual Medicine, a pilot of a programme on a screen",
        year: 2017,
        design: "rct",
        reading: "summary",
        n: 77,
        outcome: "The difference to waiting was not clear",
        limits: "The printed shares use those who finished, not all 40 and 37 who began.",
      }),
      study({
        citation: "Zarski and others, a trial of 200 with a programme on a screen",
        design: "rct",
        reading: "second-hand",
        n: null,
        comparator: "Waiting",
        outcome:
          "Intercourse after 12 weeks, with the programme; the difference to waiting was clear then, and not at six months",
        percent: 31,
        limits: "We saw only a summary by others: how many of how many, and who was lost, is not known to us.",
      }),
      study({
        citation: "Bergeron and others 2021, Journal of Consulting and Clinical Psychology 89, 316 to 326",
        year: 2021,
        design: "rct",
        reading: "second-hand",
        n: 108,
        comparator: "A numbing cream",
        outcome:
          "Couple therapy and cream both lessened pain; couple therapy did better on unpleasantness, fear and satisfaction",
        limits: "About vestibulodynia; 108 couples. Known from the authors’ summary for everybody.",
      }),
    ],
    questions: [
      "Which kind of therapy is it, and what would we do in a session?",
      "Have you worked with vaginismus before?",
      "Can I come alone?",
      "How do we notice whether it helps?",
    ],
    reviewerNotes: [
      "Two shares have no count of people in our copies: find them in the papers, or leave the studies out.",
    ],
  }),
};
