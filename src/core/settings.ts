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
  /** May search engines keep public pages? */
  readonly searchEngines: boolean;
  /** Minutes in which an author's edit needs no reason and leaves no mark. */
  readonly quietEditMinutes: number;
}

export const defaultSettings: Settings = Object.freeze({
  communityName: "Threadwell",
  practiceName: "",
  timeZone: "UTC",
  exitUrl: "",
  postsPerPage: 20,
  topicsPerPage: 20,
  searchEngines: false,
  quietEditMinutes: 5,
});
