/** What administrators decide while the site runs. */
export interface Settings {
  readonly communityName: string;
  readonly practiceName: string;
  /** An IANA zone: guests' dates are shown in it. */
  readonly timeZone: string;
  /** The neutral site that "Leave" goes to. Empty: an administrator's to-do; Leave then shows a blank page. */
  readonly exitUrl: string;
  readonly postsPerPage: number;
  readonly topicsPerPage: number;
  /** Who reads new topics and forums unless somebody chooses otherwise. Never more people than the forum allows. */
  readonly newAudience: "public" | "members";
  /** May search engines keep public pages? */
  readonly searchEngines: boolean;
  /** Minutes in which an author's edit needs no reason and leaves no mark. */
  readonly quietEditMinutes: number;
  /** Does everybody of the team need a second step? Only the demo on one's own machine does without. */
  readonly teamProvesTwice: boolean;
  /** Whom mail comes from, and what every mail is about: words that tell whoever sees them on a screen nothing. */
  readonly mailSender: string;
  readonly mailSubject: string;
  /** Where the practice works, as it writes it: chooses which note on the law a treatment's page shows. */
  readonly country: string;
  /** Prescription medicines may not be advertised where the practice is: no product name outside its own page. */
  readonly prescriptionSafe: boolean;
  /** Stories of patients count as advertising where the practice is: none is shown beside a treatment. */
  readonly noTestimonials: boolean;
  /** When the team reads what people ask in private, in the practice's own words; empty while it has said nothing. */
  readonly askingHours: string;
  /** Months for which a closed conversation is kept; 0: until its owner deletes it. */
  readonly conversationMonths: number;
  /** What the site that the community came from called the parts of its addresses, where it did not use bbPress's own words. */
  readonly oldWords: Readonly<Record<string, string>>;
  /** When the practice's team is at the desk; null until the practice has said so. */
  readonly answering: Answering | null;
  /** How long the practice's answers really took; null while too few questions were asked to say. Counted by the clock. */
  readonly answerTimes: AnswerTimes | null;
  /** The practice's texts: house rules, privacy, urgent help, accessibility, privacy on a device. */
  readonly texts: Readonly<Record<TextName, PracticeText>>;
}

/** When the practice's team answers, and how soon it means to. On the clocks of the practice's zone. */
export interface Answering {
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
  /** "09:00". */
  readonly from: string;
  readonly until: string;
  /** Hours at the desk within which somebody usually answers. Never a promise to one person. */
  readonly withinHours: number;
}

/** Questions of the last 30 days, and how long they waited for the practice. */
export interface AnswerTimes {
  readonly asked: number;
  readonly answered: number;
  /** Minutes within which half of them, and nine of ten, had an answer; null: fewer than that have one. */
  readonly half: number | null;
  readonly nineOfTen: number | null;
}

export const textNames = ["rules", "privacy", "urgent", "accessibility", "device"] as const;
export type TextName = (typeof textNames)[number];

/** One of the practice's texts as it stands. */
export interface PracticeText {
  /** The practice's own Markdown; null while the text is ours. */
  readonly markdown: string | null;
  /** Counts up with every change of its words: people agree to a version of the house rules. */
  readonly version: number;
  /** Who of the practice has read this version and stands by it; null while nobody has. */
  readonly reviewed: { readonly by: string; readonly day: string } | null;
  /** People who agreed to an earlier version than this are asked to agree anew: since when, and what changed. */
  readonly asks?: { readonly since: number; readonly day: string; readonly what: string } | undefined;
}

const untouched: PracticeText = Object.freeze({ markdown: null, version: 1, reviewed: null });

export const defaultSettings: Settings = Object.freeze({
  communityName: "Threadwell",
  practiceName: "",
  timeZone: "UTC",
  exitUrl: "",
  postsPerPage: 20,
  topicsPerPage: 20,
  newAudience: "public",
  searchEngines: false,
  quietEditMinutes: 5,
  teamProvesTwice: true,
  mailSender: "Your account",
  mailSubject: "About your account",
  country: "",
  prescriptionSafe: false,
  noTestimonials: false,
  askingHours: "",
  conversationMonths: 12,
  oldWords: Object.freeze({}),
  answering: null,
  answerTimes: null,
  texts: Object.freeze({
    rules: untouched,
    privacy: untouched,
    urgent: untouched,
    accessibility: untouched,
    device: untouched,
  }),
});
