import { bullets, type DefaultText, paragraphs, type TextNames } from "./text.ts";

const stored = bullets(
  "**The name you made up.** It stands beside everything you post.",
  "**Your password, scrambled.** Nobody can turn it back into the word you typed.",
  "**That you are an adult.** We ask for a month and a year, work it out, and then forget both.",
  "**What you agreed to, and when.** Each version of this page and of the house rules has a number.",
  "**Your e-mail address, if you give one.** You do not have to. It is sealed, and other members never see it.",
  "**Your posts, and earlier versions of posts you changed.** Only you and the moderators can see earlier versions.",
  "**Your reactions, and how far you have read.** Nobody gets a list of who pressed what. Your place is kept to show you what is new.",
  "**Your drafts.** They are sealed, and only you can open them here.",
  "**Your log-ins.** Each one is a long random number in a cookie. We keep only a scrambled copy of it.",
  "**Reports and decisions.** What was reported, what a moderator did, when, and why.",
);

const readers = bullets(
  "**Public** pages can be read by anyone. People can copy them, and copies are out of our hands.",
  "**Members** pages can be read by people with an account.",
  "**Staff** pages are for the care team and the moderators.",
);

const operator = [
  "Someone looks after the computer this runs on. That person could read what is stored openly: names, posts, times, reactions and reading places.",
  "They cannot read your password. E-mail addresses and drafts are sealed with a key that is kept apart from the database. Someone who holds both the database and the key could open them.",
  "A log notes who logged in, who changed what here, and who looked at another person’s page. It holds numbers and times, and none of your words. Only administrators can read it, nobody can change it, and their reading is noted too.",
  "The server also keeps a short technical log of what went wrong, without your words, name or network address. Wrong log-ins are counted for up to 30 days. The counts stand under scrambled marks, not under names.",
];

export const privacy: DefaultText = {
  slug: "privacy",
  title: "What we store, and why",
  needsReview: true,
  toDo: [
    "Add who is responsible for the data, and how to write to them.",
    "Add the legal basis, how long you keep things, and where people can complain in your country.",
    "Say who looks after your server, where it stands, and how back-ups are kept.",
    "If you send e-mail, name the company that carries it.",
  ],
  markdown: ({ communityName, practiceName }: TextNames) =>
    paragraphs(
      `${communityName} is run by ${practiceName}. You can be here without telling us who you are, and we would like you to.`,
      "## What we store",
      stored,
      "We do not ask for your real name, your face, your address or whether you are a patient. Nothing you write here is put into a medical record by this software.",
      "## Why we store it",
      "We keep it so that the forum can work: to show your posts, to let you back in, and to keep people safe. We do not use it to sell you anything.",
      "## Who can read what",
      readers,
      "Every forum says which kind it is. Moderators can also read posts that were hidden.",
      "## What the people who run the server can see",
      ...operator,
      "## Cookies and other companies",
      "We set cookies only for the work of the site. They keep you logged in, keep forms safe, and remember choices you make here. One marks a browser that you logged in with before, for a year or until you press Leave.",
      "Pages load nothing from other companies. There are no adverts, no trackers and no counting of visitors by others. If you gave an e-mail address, a mail service carries our messages to you.",
      "## What can leave this place",
      "Public pages can also be fetched by programs, with the same words and nothing more. If the practice exports the community, the export holds forums, topics, posts and made-up names. Passwords, e-mail addresses, drafts and log-ins stay out.",
      "Back-ups hold everything, because they have to bring it back after a fault. The key that opens sealed parts is not inside them.",
      "Of somebody who left, scrambled marks stay: so that nobody takes the name, and so that a back-up brings nobody back. The log of who did what keeps a number in their place.",
      "## What you can do",
      bullets(
        "Change or take back your own posts, and the titles of topics you started.",
        "Change your password.",
        "Take a copy of everything that is kept of you, in your settings.",
        "Take back your consent, in your settings. You are logged out, and nothing more is written under your name. You have 30 days to agree again or to choose how to leave. After that your account is closed, and your posts stay without your name.",
        "Leave for good, in your settings, with or without your posts. It happens within a minute.",
      ),
      "Choose a name that you use nowhere else. Leave out dates and places that could point to you. Someone who shares your device may be able to see [which pages you opened](/privacy/device/).",
    ),
};
