import { common, draft, effect, type Seed, study } from "./study.ts";

const foster = "Foster and others 2010, Obstetrics and Gynecology 116, 583 to 593";

/** Option E. */
export const creams: Seed = {
  key: "E",
  slug: "creams-and-gels",
  content: draft({
    name: "Numbing gel and hormone creams",
    plainName: "Creams and gels",
    medicalName: "topical lidocaine, topical oestrogen",
    productNames: ["Lidocaine", "Oestrogen", "Estrogen", "Desipramine"],
    kind: "medicine-topical",
    setting: "home",
    prescriptionOnly: true,
    summary:
      "A gel or a cream at the entrance, to dull stinging or to treat skin that lacks hormones. It may make practice easier to begin. In the one large trial that we saw, a numbing cream did no better than a dummy cream.",
    whatItIs:
      "Medicine for the skin at the entrance. Some numb, some bring hormones. They are different things for different causes.",
    maySuit: ["have stinging at one place at the entrance", "have skin changes that an examination explains"],
    mayNotSuit: [
      "Tell the clinic first about allergies, about a pregnancy, and about cancer that grows with hormones.",
    ],
    before: ["An examination, so that the cause is known."],
    onTheDay: ["You put a small amount on, as you were shown."],
    after: ["Look again with the clinic after some weeks."],
    commonEffects: [effect("Stinging or redness for a while", "Wash it off with water, and ask the clinic.")],
    seriousEffects: [
      effect(
        "An allergic reaction: swelling of the face, trouble with breathing.",
        "Call your local emergency number at once.",
      ),
    ],
    doesNotTreat: ["Muscles that tighten by themselves.", "Fear of penetration."],
    unknowns: [
      "Whether hormone creams help in pain at the entrance that comes from hormones: we checked no trial.",
      common.noPrediction,
    ],
    alternatives: ["pelvic-floor-physiotherapy"],
    certainty: "low",
    statement:
      "In a trial with four groups a numbing cream, a medicine to swallow, and both together did no better than dummies.",
    studies: [
      study({
        citation: foster,
        year: 2010,
        doiOrPmid: "PMC6545923",
        design: "rct",
        reading: "summary",
        n: 133,
        comparator: "Dummy cream and dummy tablet",
        outcome:
          "Pain at a test with a tampon became less in all four groups, dummies included; none was better than the dummies",
        limits: "About vestibulodynia. A mean change of pain, not a number of people.",
      }),
    ],
    questions: [
      "What do you think causes the pain, and how do you know?",
      "How long shall I try it before we look again?",
      "Is it used outside what its label says?",
    ],
    reviewerNotes: [
      "Creams with hormones: no trial was checked.",
      "Which of these need a prescription differs: add a note for your country.",
    ],
  }),
};
