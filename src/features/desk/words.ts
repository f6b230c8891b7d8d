import type { Outcome, QuestionState, Queue } from "./facts.ts";
import { asks } from "./words/asks.ts";
import { hours } from "./words/hours.ts";
import { numbers } from "./words/numbers.ts";

const states: Readonly<Record<QuestionState, string>> = {
  new: "New",
  seen: "Seen by the team",
  "asked-back": "We asked back",
  answered: "Answered by the team",
  peers: "Answered by participants only",
  "handed-over": "Handed to a call or visit",
  closed: "Closed",
};

const outcomes: Readonly<Record<Outcome, string>> = {
  settled: "It is settled in the topic",
  "with-us": "It goes on in a call or a visit",
  "no-answer-needed": "It needs no answer by us",
  "not-a-question": "It asks nothing",
};

const queues: Readonly<Record<Queue, string>> = {
  waiting: "Waiting",
  mine: "Mine",
  second: "Second opinion",
  back: "To come back to",
  older: "From before",
};

const empty: Readonly<Record<Queue, readonly [title: string, more: string]>> = {
  waiting: ["Nobody is waiting", "When somebody asks something, it stands here."],
  mine: [
    "You have taken no question",
    "Take one from the waiting list, so that nobody else answers it at the same time.",
  ],
  second: ["Nobody wants your opinion just now", "A colleague can ask you to look at a question with them."],
  back: [
    "There is nothing to come back to",
    "Questions stand here while we wait for the person, or for a call or a visit.",
  ],
  older: [
    "Nothing from before is open",
    "Topics stand here that are older than this desk and have no answer by the team.",
  ],
};

/** What the desk says. */
export const words = {
  asks,

  rules: {
    teamOnly: "The desk is for the practice’s team.",
    titleFirst: "An administrator has to confirm your title before you can answer for the practice.",
    takenAlready:
      "A colleague has taken this question. Ask them to give it to you, or open the page again to see who has it.",
    settledAlready: "This question is answered or closed. Open it again first.",
    anotherReviews: "You wrote this answer. A colleague reviews it.",
    administratorsOnly: "Only administrators say when the team answers.",
  },

  problems: {
    summary: "Please change this",
    colleague: "Choose a colleague from the list. Their title must be confirmed.",
    outcome: "Say how it ended.",
    answeredMeanwhile:
      "A colleague answered while you were writing. Their answer is above. Read it, change yours if you want to, then send.",
    confirming: (found: readonly string[]) =>
      `This reads as if you knew the person as your patient: ${found.map((one) => `“${one}”`).join(", ")}. Everybody can read it, so write “for people in that situation we usually …”, or ask the person to call. If the words are right as they are, say why.`,
    months: "Say when somebody looks at it again.",
    noAnswer: "Give the place of an answer by the practice in this topic, such as #4, or a link to one.",
    itself: "That is this answer itself. Give the place of the newer one.",
    replacedItself: "That answer was replaced, too. Give the one that stands.",
    time: "Give a time such as 09:00.",
    until: "The end must be later than the beginning.",
    withinHours: "Give a whole number of hours from 1 to 400.",
    days: "Choose at least one day.",
    changedMeanwhile:
      "Somebody saved the hours while you changed them. Yours are still in the form. Look at them again, then save.",
    errorTitle: (title: string) => `Error: ${title}`,
  },

  audienceLead: "Care team only.",
  audienceRest: "Hidden from participants.",
  documentTitle: "Desk",
  nobodyWaits: "Nobody is waiting",
  peopleWait: (count: number) => (count === 1 ? "1 person is waiting" : `${count} people are waiting`),
  longest: (age: string) => `The longest for ${age}.`,
  overdue: (count: number) =>
    count === 1
      ? "1 is past the time in which you usually answer."
      : `${count} are past the time in which you usually answer.`,
  onDesk: (until: string) => `The desk is staffed until ${until}.`,
  offDesk: "The desk is not staffed now..",
  noHours: "Say when your team answers, so that people know and questions get a time.",
  tabs: "Queues",
  inPrivate: "In private",
  queues,
  empty,
  before: "Page before",
  next: "Next page",
  former: "a former member",

  row: {
    meta: (forum: string, asker: string, replies: number) =>
      `${forum} · ${asker}${replies === 0 ? "" : replies === 1 ? " · 1 reply" : ` · ${replies} replies`}`,
    lookNow: "Look now",
    lookSoon: "Look soon",
    due: (when: string) => `Due ${when}`,
    late: "Past its time",
    owner: (name: string) => `${name} has it`,
    own: "You have it",
    second: (name: string) => `Second opinion: ${name}`,
    peers: "Participants have answered",
    unit: {
      minutes: (count: number) => (count === 1 ? "minute" : "minutes"),
      hours: (count: number) => (count === 1 ? "hour" : "hours"),
      days: (count: number) => (count === 1 ? "day" : "days"),
    },
    age: (count: number, unit: string) => `${count} ${unit}`,
    waits: "Waits for",
  },

  question: {
    documentTitle: (title: string) => `${title}, desk`,
    back: "Back to the desk",
    openTopic: "Open the topic",
    readers: {
      public: "Your answer will be public.",
      members: "Members will read your answer.",
      staff: "The asker and the team will read your answer.",
    },
    readersMore: "General information only.",
    earlier: (count: number) =>
      count === 1 ? "1 post between them is not shown here." : `${count} posts between them are not shown here.`,
    asked: "The question",
    latest: "What came after",
    state: "Where it stands",
    states,
    outcomes,
    dueLine: (when: string) => `You usually answer by ${when}.`,
    noDue: "It has no time by which you usually answer.",
    nobodyHas: "Nobody has taken it.",
    ownerHas: (name: string) => `${name} has taken it.`,
    youHave: "You have taken it.",
    secondAsked: (name: string) => `${name} was asked for a second opinion.`,
    take: "Take it",
    release: "Give it back",
    colleague: "A colleague",
    choose: "Choose somebody",
    give: "Give it to them",
    second: "Ask for a second opinion",
    askedBack: "We wait for the person",
    handedOver: "It goes on in a call or visit",
    reopen: "Open it again",
    outcome: "How it ended",
    close: "Close it",
    risk: "How soon somebody should look",
    risks: ["As usual", "Soon", "Now"],
    setRisk: "Save",
    more: "Hand over, ask a colleague, or close",
  },

  answer: {
    title: "Your answer",
    body: "Your words",
    hint: "Write for anybody in this situation: “for people in that situation we usually …”. For advice about one person, ask them to call.",
    reason: "Why these words may stay",
    reasonHint: "It goes into the practice’s own record, and nowhere else.",
    send: "Post the answer",
    askBack: "Post, and wait for the person",
    sending: "Posting…",
    preview: "Preview",
    draft: "Keep as a draft",
    kept: "Your words are kept. Only you can see them.",
    noTitle:
      "An administrator has to confirm your title before you can answer for the practice. You can do everything else here.",
    closedForYou: "You cannot answer in this topic.",
  },

  standing: {
    reviews: "Reviews",
    reviewsLede: "Every answer needs a second pair of eyes, and a new look from time to time.",
    due: "Due, or being re-checked",
    noneDue: "No review is due",
    unreviewed: "Not yet reviewed",
    noneUnreviewed: "Every answer has been reviewed",
    emptyMore: "When an answer needs a look, it stands here.",
    written: (author: string, day: string) => `${author}, ${day}`,
    rechecking: "Being re-checked",
    dueBy: (day: string) => `Due by ${day}`,
    overdueSince: (day: string) => `Overdue since ${day}`,
    title: "Does this answer still stand?",
    inTopic: "See it in its topic",
    review: "Review it",
    again: "Look at it again in",
    months: (months: number) => `${months} months`,
    reviewIt: "I have reviewed it, and it stands",
    doubt: "If it does not stand",
    why: "What readers should know meanwhile (optional)",
    whyHint: "One sentence that everybody reads above the answer.",
    recheck: "Say that it is being re-checked",
    by: "The answer that replaces it",
    byHint:
      "Its place in this topic, such as #4, or a link to it. Readers are led there, also from posts that quote this one.",
    replace: "Say that it was replaced",
    stands: "Say that it stands again",
    history: "What was done",
    former: "a former colleague",
    anotherOne: "this answer",
    acts: {
      reviewed: (who: string) => `${who} reviewed it.`,
      rechecked: (who: string) => `${who} said that it is being re-checked.`,
      replaced: (who: string) => `${who} said that it was replaced by`,
      stands: (who: string) => `${who} said that it stands again.`,
      asked: (who: string) => `${who} asked for a second opinion.`,
    },
  },

  whoAnswers: {
    title: "Who answers here",
    lede: (practice: string) =>
      practice === ""
        ? "People with the practice’s mark beside their name belong to the care team."
        : `People with the practice’s mark beside their name work at ${practice}.`,
    urgent: "If it cannot wait",
    urgentMore: "Nobody here can answer at once, and nobody watches at night.",
    urgentLink: "Urgent help, and whom to call",
    people: "The care team",
    nobody: "Nobody of the team has been confirmed yet.",
    mark: "The mark is drawn by this site. Nobody can put it beside their own name.",
    when: "When, and how long it takes",
    noHours: "The practice has not said yet when it answers.",
    noPromise: "These are numbers of the past, and no promise. Participants often answer sooner.",
    what: "What an answer is",
    // Clinical: general, for the practice to review.
    general:
      "Answers here are general information: what the team usually tells people in such a situation. They are not a plan for you. For that, call the practice and decide together.",
  },

  hours,
  numbers,
} as const;
