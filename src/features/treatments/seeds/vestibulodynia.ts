import { common, draft, effect, type Seed, study } from "./study.ts";

/** Option H, as an example of what did not help. */
export const vestibulodynia: Seed = {
  key: "H",
  slug: "a-procedure-that-did-not-help",
  content: draft({
    name: "Botox for vestibulodynia",
    plainName: "A procedure for pain at the entrance that did not help",
    medicalName: "botulinum toxin for provoked vestibulodynia",
    productNames: ["Botox", "Botulinum toxin"],
    kind: "procedure",
    setting: "clinic",
    anaesthesia: "varies",
    offLabel: true,
    prescriptionOnly: true,
    boxedWarning: true,
    summary:
      "An injection was tried for pain at the entrance that is not explained by anything else. In two trials it did no better than salt water on what the authors counted first. This page is here so that nobody has to find that out alone.",
    whatItIs: "The same medicine as in the procedure for vaginismus, given for another kind of pain: vestibulodynia.",
    maySuit: ["take part in a study, and know what earlier ones found"],
    mayNotSuit: [
      "Tell the clinic first about any illness of nerves or muscles, allergies, a pregnancy, and blood thinners.",
    ],
    onTheDay: ["An injection at the entrance, in the studies once or twice."],
    commonEffects: [effect("Soreness where it was given", common.callTeam)],
    seriousEffects: [
      effect(
        "The medicine can act beyond the place where it was given, up to trouble with swallowing or breathing.",
        "Call your local emergency number at once.",
      ),
    ],
    doesNotTreat: ["Vestibulodynia: on what was counted first it did no better than salt water."],
    unknowns: [
      "Why more women tried intercourse after it in one trial, though pain did not clearly become less.",
      common.noPrediction,
    ],
    alternatives: ["pelvic-floor-physiotherapy", "talking-and-exposure-therapies"],
    certainty: "moderate",
    statement: "Two trials compared it with salt water. Neither found a clear gain on what its authors counted first.",
    studies: [
      study({
        citation: "Petersen and others 2009, Journal of Sexual Medicine 6, 2523 to 2537",
        year: 2009,
        doiOrPmid: "doi 10.1111/j.1743-6109.2009.01378.x",
        design: "rct",
        reading: "summary",
        n: 64,
        comparator: "Salt water",
        outcome: "Pain at six months, after 20 units: no difference",
        p: "= 0.984",
        limits: "A mean of pain, not a number of people. The first author’s name is from memory: check it.",
      }),
      study({
        citation: "Haraldson and others 2020, Obstetrics and Gynecology",
        year: 2020,
        design: "rct",
        reading: "summary",
        n: 88,
        comparator: "Salt water",
        outcome:
          "Pain on a scale from 0 to 100, after 50 units twice: 7 points lower, with an interval from 15.0 lower to 0.4 higher",
        limits:
          "Not a clear difference. On weekly pain with a tampon it was 11 points lower, and more women tried intercourse. The year is from memory: check it.",
      }),
      study({
        citation: "Haraldson and others 2022, Journal of Sexual Medicine 19, 1670 to 1679",
        year: 2022,
        doiOrPmid: "doi 10.1016/j.jsxm.2022.08.188",
        design: "rct",
        reading: "summary",
        comparator: "Salt water",
        outcome: "No difference after 12 months",
        limits: "The same women, later.",
      }),
    ],
    questions: ["What do you know that these trials did not?", "What else could help with my kind of pain?"],
    reviewerNotes: [
      "Decide whether you want a page about something that did not help. We think it spares people money and hope.",
    ],
  }),
};
