import type { HiddenCode, SkippedCode, WarningCode } from "../report/findings.ts";

type Sentence = (detail: string) => string;

export const skippedWords: Record<SkippedCode, Sentence> = {
  attachment: (file) => `An attached file that is not taken over: ${file}`,
  duplicate: () => "The same row comes twice; the first one was taken",
  "id-too-large": () => "The row’s number is larger than any that WordPress gives",
  "no-topic": () => "A reply whose topic is not in the files",
  "not-forum-content": (type) => `Not part of the forum: ${type}`,
  revision: () => "An earlier version of a page, or one that no edit log of a post names",
  "unreadable-row": (what) => `A row (${what}) without number, type or plain text; the numbers are lines of the file`,
};

export const hiddenWords: Record<HiddenCode, Sentence> = {
  "forum-lists-unreadable": () =>
    "The old site’s lists of private and hidden forums cannot be read, so that every forum is for staff only",
  "forum-loop": () => "A forum that stands inside itself; staff only, at the top level",
  "forum-parent-missing": () => "A forum whose parent is not in the files; staff only, at the top level",
  "forum-password": () => "A forum behind a password; staff only",
  "forum-privacy-key": (key) => `A forum with the field ${key}, which may limit who reads it; staff only`,
  "forum-status": (status) => `A forum with the status ${status}; staff only`,
  "no-forum": () => "A topic whose forum is not in the files",
  "parents-disagree": () => "Two places are stored, and one of them is more private than the other",
  password: () => "Behind a password",
  "privacy-key": (key) => `Has the field ${key}, which may limit who reads it`,
  "private-switch": (key) => `Marked as private by ${key}`,
  status: (status) => `Has the status ${status}`,
};

export const warningWords: Record<WarningCode, Sentence> = {
  "author-gone": () => "Written by somebody whose account no longer exists",
  "author-unlisted": () => "Somebody who wrote but is not among the file’s authors; known by the log-in name",
  "closed-old-style": () => "A topic that an early bbPress closed; it is closed here too",
  "control-characters": () => "Characters that text cannot have were taken out",
  "date-guessed": () => "A date without its UTC form; worked out from the old site’s own time",
  "date-missing": () => "No readable date; a reply gets its topic’s, a topic gets 1 January 1970",
  "edit-log-unreadable": () => "The edit log cannot be read",
  "email-as-name": () => "An e-mail address, or nothing, stood where the public name belongs; a new name is needed",
  "email-missing": () => "An account without an e-mail address; an administrator must give it a log-in link",
  "email-shared": () => "Accounts that share one e-mail address; each needs a look",
  "favourites-left": () => "A favourite of somebody who is not in the files; it is left out",
  "file-left": (file) =>
    `A post shows or links a file that is not in the folder of uploads, or is no JPEG, PNG or WebP picture; it stays a link: ${file}`,
  "files-left": () =>
    "A post shows or links a file of the old site; it stays a link, because no folder of uploads was given (--uploads)",
  "guest-details-left": () => "A guest’s e-mail address that is not taken over",
  "ip-addresses-left": () => "An IP address that is not taken over",
  "moderators-suggested": () => "A moderator of one forum; an administrator decides whether that continues",
  "password-unknown": () =>
    "An account whose password is kept in a way that cannot be checked here; it needs a log-in link from an administrator",
  "people-restricted": () => "Somebody who was blocked or could only read, and still is or can",
  "replies-miscounted": () =>
    "A topic in which the old site counted another number of replies than it has; counted anew",
  "reply-before-topic": () => "A reply that is older than its topic; it stands after the opening post",
  "reply-to-elsewhere": () => "A reply that answers a post of another topic; it stands as a reply to the topic",
  "roles-suggested": () =>
    "Somebody of the old site’s team; a participant here until an administrator confirms who they are",
  "slug-shared": () => "A forum with the same address as another; its address got a number",
  "sticky-unknown": () => "A pinned topic that is not in the files",
  "sticky-unreadable": () => "A forum whose list of pinned topics cannot be read",
  "subscriptions-left": () => "A subscription of somebody who is not in the files; it is left out",
  "super-stickies-unreadable": () => "The list of topics that are pinned everywhere cannot be read",
  "text-cut": () => "A title or description that was too long and is shortened",
  "title-missing": () => "No title",
  "topics-miscounted": () => "A forum in which the old site counted another number of topics than it has; counted anew",
};
