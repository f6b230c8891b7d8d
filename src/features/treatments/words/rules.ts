/** What the rules about treatments say to whoever writes them. */
export const ruleWords = {
  write: "Clinicians and administrators write the treatment library.",
  handInFirst: "Somebody of the team has to hand this draft in before a second person approves it.",
  notYourOwn: "You handed this draft in yourself. A second person of the team approves it.",
  oneClinician:
    "One of the two reviewers has to be a clinician whose title is confirmed. Neither of you is, as far as this place knows.",
  notShown: "This option is not published, so there is nothing to withdraw.",
  noDraft: "There is no draft of this option.",

  missing: {
    name: "Give it a name.",
    summary: "Write the summary that stands first.",
    summaryTooLong: (count: number) =>
      `The summary has ${count} words. Up to 60 fit, so that everybody reads all of it.`,
    whatItIs: "Say in two or three sentences what it is.",
    maySuit: "Say whom it may suit.",
    mayNotSuit: "Say whom it may not suit, and what to tell the clinic first.",
    steps: "Say what happens: before, on the day or afterwards.",
    doesNotTreat: "Say what it does not treat. Every page has to.",
    unknowns: "Say what nobody knows yet. Every page has to.",
    seriousEffects: "Name the serious effects, or say that none is known, and where that was looked for.",
    whatToDo: (plain: string) => `Say what to do about “${plain}”.`,
    studies: "Add at least one study or guideline, also when it says that nothing is known.",
    statement: "Sum up in plain words what the studies show.",
    questions: "Give questions to take to an appointment.",
    verified: (citation: string) => `Nobody of the practice has checked “${citation}” against the paper yet.`,
    percentage:
      "There is a percentage in this text. Say it as people (“7 of 10”) here, and give the figure as a study with all that belongs to it.",
    productNames: "Name the product and the substance, so that lists and titles can leave them out.",
    plainName:
      "Give a name without the product’s: prescription medicines may not be advertised here, and lists show this one.",
    plainNameNames: (product: string) =>
      `The name for lists and titles says “${product}”, which may not be advertised here.`,
    addressNames: (product: string) => `The address of the page says “${product}”, which may not be advertised here.`,
    readingReason: (grade: string) =>
      `This text asks for about ${grade} years of schooling. Make it simpler, or say why it has to be so.`,
  },

  sums: {
    peopleNeeded: "Say how many people began.",
    wholePeople: "People are counted in whole numbers.",
    both: "Give both: how many reached it, and of how many.",
    above: (numerator: number, denominator: number) =>
      `${numerator} of ${denominator} cannot be: ${numerator} is more than ${denominator}.`,
    denominatorAbove: (denominator: number, n: number) =>
      `The result is about ${denominator} people, but only ${n} began: ${denominator} is more than ${n}.`,
    noDenominator: "Nobody is counted here: the second number has to be 1 or more.",
    percentOff: (sum: { numerator: number; denominator: number; is: string; given: string }) =>
      `${sum.numerator} of ${sum.denominator} is ${sum.numerator} ÷ ${sum.denominator} = ${sum.is} %, not ${sum.given} %.`,
    percentRange: "A percentage lies between 0 and 100.",
    ciOrder: (low: string, high: string) =>
      `An interval goes from its lower end to its upper end: ${low} is more than ${high}.`,
    ciOutside: (percent: string, low: string, high: string) =>
      `${percent} % lies outside its own interval, ${low} % to ${high} %.`,
    ciAlone: "An interval needs the percentage that it is about.",
    lostAbove: (lost: number, n: number) =>
      `${lost} people lost of ${n} who began cannot be: ${lost} is more than ${n}.`,
    lostPercentOff: (sum: { lost: number; n: number; is: string; given: string }) =>
      `${sum.lost} of ${sum.n} is ${sum.lost} ÷ ${sum.n} = ${sum.is} %, not ${sum.given} %.`,
    frequencyAbove: (n: number, of: number) => `${n} of ${of} cannot be: ${n} is more than ${of}.`,
    rangeOrder: (min: string, max: string) => `From ${min} to ${max} goes backwards: ${min} is more than ${max}.`,
  },
} as const;
