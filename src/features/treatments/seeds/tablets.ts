import { common, draft, effect, type Seed, study } from "./study.ts";

/** Option F. */
export const tablets: Seed = {
  key: "F",
  slug: "nerve-pain-medicine",
  content: draft({
    name: "Nerve-pain medicine to swallow",
    plainName: "Medicine to swallow",
    medicalName: "gabapentin",
    productNames: ["Gabapentin", "Desipramine"],
    kind: "medicine-oral",
    setting: "home",
    prescriptionOnly: true,
    offLabel: true,
    summary:
      "Tablets that are given for pain from nerves elsewhere in the body. In the trial that we saw they did no better than a dummy tablet for pain at the entrance. They can make you tired or dizzy.",
    whatItIs: "A medicine against pain that comes from nerves, taken every day and raised slowly.",
    maySuit: ["have pain from nerves in other places too, after a talk about what it can and cannot do"],
    mayNotSuit: [
      "Tell the clinic first about illness of the kidneys, a pregnancy or plans for one, other medicines, and low mood.",
    ],
    before: ["A talk about what you take already."],
    onTheDay: ["A small amount at first, then more step by step."],
    after: ["Never stop at once: ask how to take less and less."],
    commonEffects: [effect("Being tired or dizzy", "Do not drive. Tell the clinic.")],
    seriousEffects: [
      effect(
        "Thoughts of harming yourself, or a strong change of mood.",
        "Look at the page for urgent help, or call your local emergency number.",
      ),
      effect(
        "Trouble with breathing, more so together with other medicines that make you sleepy.",
        "Call your local emergency number at once.",
      ),
    ],
    doesNotTreat: [
      "Muscles that tighten by themselves.",
      "Pain at intercourse: the trial found no gain.",
      common.notSkin,
    ],
    unknowns: ["Whether some people with a certain kind of pain gain from it.", common.noPrediction],
    alternatives: ["pelvic-floor-physiotherapy", "talking-and-exposure-therapies"],
    certainty: "low",
    statement: "In a trial in which everybody took both, the tablets did no better than dummies.",
    studies: [
      study({
        citation: "Brown and others 2018, Obstetrics and Gynecology 131, 1000 to 1007",
        year: 2018,
        doiOrPmid: "doi 10.1097/AOG.0000000000002617",
        design: "rct",
        reading: "summary",
        n: 89,
        comparator: "A dummy tablet, taken by the same people at another time",
        outcome:
          "Pain at a test with a tampon: 4.0 against 4.3 with the dummy, no clear difference; no gain at intercourse",
        limits: "About vulvodynia. A mean of pain, not a number of people.",
      }),
    ],
    questions: [
      "Why do you think it could help me, when the trial did not find a gain?",
      "How would we notice that it does?",
      "How do I stop?",
    ],
    reviewerNotes: [
      "The unwanted effects are what is generally known of such medicines: check them against the label in force.",
    ],
  }),
};
