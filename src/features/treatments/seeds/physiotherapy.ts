import { common, draft, effect, type Seed, study } from "./study.ts";

/** Option C. */
export const physiotherapy: Seed = {
  key: "C",
  slug: "pelvic-floor-physiotherapy",
  content: draft({
    name: "Pelvic floor physiotherapy",
    plainName: "Pelvic floor physiotherapy",
    medicalName: "pelvic floor physical therapy",
    synonyms: ["Pelvic health physiotherapy"],
    productNames: ["Lidocaine"],
    kind: "physical-therapy",
    setting: "clinic",
    summary:
      "A physiotherapist helps you notice muscles that tighten by themselves, and then let them go. There is breathing, movement, and touch only if you want it. Most programmes take about ten visits, with practice at home in between.",
    whatItIs:
      "Learning how the muscles of the pelvic floor work, with breathing, exercises, work by hand, biofeedback and sometimes dilators. The physiotherapist asks before every touch, and you may say no at any time.",
    maySuit: [
      "want somebody beside them while they learn",
      "have pain when they tighten, or cannot feel whether they do",
    ],
    mayNotSuit: [
      "People who do not want any touch yet may begin with talking or breathing. Say so at the first visit.",
      "Tell the clinic first about an infection, a pregnancy or a recent operation.",
    ],
    before: ["A talk about what you want, and what you do not want."],
    onTheDay: [
      "You decide at each visit whether there is an examination or touch.",
      "Breathing, exercises, and what to practise at home.",
    ],
    after: ["Practice at home, most days, for a few minutes."],
    course: { min: 8, max: 12, unit: "weeks", source: "trials with a visit a week" },
    commonEffects: [
      effect("Soreness for a day or two", common.stop),
      effect("A poor fit with the person who treats you", "You may change. Ask the team."),
    ],
    seriousEffects: [
      effect("None is reported in the studies that we saw.", "Tell the clinic about anything that worries you."),
    ],
    doesNotTreat: [common.notSkin, "Strain between partners by itself."],
    unknowns: ["How many visits are enough.", "Which of its parts does what.", common.noPrediction],
    alternatives: ["practice-with-dilators", "talking-and-exposure-therapies"],
    combinesWith: ["practice-with-dilators", "talking-and-exposure-therapies"],
    certainty: "moderate",
    statement:
      "In a large trial about pain at the entrance, physiotherapy did better than a numbing cream. In a small trial about vaginismus, an intensive package with physiotherapy did better than an injection. A review found less pain, but no clear change in how sex felt.",
    studies: [
      study({
        citation: "Yaraghi and others 2019, International Urogynecology Journal 30, 1821 to 1828",
        year: 2019,
        doiOrPmid: "doi 10.1007/s00192-018-3836-7",
        design: "rct",
        reading: "summary",
        n: 28,
        comparator: "An injection into the muscle: 20 of 30",
        outcome: "Intercourse, in the group with physiotherapy, electrical stimulation and sexual therapy",
        numerator: 26,
        denominator: 28,
        p: "= 0.014 for the difference",
        limits:
          "Small. The registry planned 35 in each group; the numbers here are those analysed. It was an intensive package.",
      }),
      study({
        citation: "Morin and others 2021, American Journal of Obstetrics and Gynecology 224, 189.e1",
        year: 2021,
        doiOrPmid: "doi 10.1016/j.ajog.2020.08.038",
        design: "rct",
        reading: "summary",
        n: 212,
        comparator: "A numbing cream over night, for ten weeks",
        outcome: "Less pain and better sexual function with physiotherapy, after treatment and at six months",
        limits:
          "About vestibulodynia. How large the difference was is not checked; its direction we know from another abstract.",
      }),
      study({
        citation: "Fernández-Pérez and others 2023, BMC Women’s Health 23, 387",
        year: 2023,
        design: "systematic-review",
        reading: "summary",
        outcome:
          "19 studies of painful sex: pain gets less, with moderate certainty for some techniques; sexual function not clearly",
        limits: "Partly known from another site’s summary.",
      }),
    ],
    questions: [
      "Will there be work inside, and can I decline?",
      "Do you often treat vaginismus?",
      "What shall I practise at home?",
      "How do we decide when it is enough?",
    ],
    reviewerNotes: ["How large the effect was in the trial of 212: not checked."],
  }),
};
