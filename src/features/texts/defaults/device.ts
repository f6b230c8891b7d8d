import { bullets, type DefaultText, paragraphs } from "./text.ts";

const before = bullets(
  "**Use a private window.** It may be called private, incognito or InPrivate. It forgets pages and log-ins when you close it.",
  "**Use a device that nobody else opens.** A library, a work place or a friend’s phone can be safer than your own.",
  "**Do not save the password in the browser.** When you log in, leave “Keep me logged in” empty.",
  "**Choose a name and a password that you use nowhere else.** You need no e-mail address here.",
);

const during = bullets(
  "**Leave** stands at the top of every page and takes you to a neutral page at once. Pressing Shift three times does the same.",
  "In your settings you can choose a word that tabs and history show in place of our titles.",
  "Turn the sound of your device off if it reads pages aloud.",
);

const history = bullets(
  "Open your browser’s history, search for the name of this site, and delete those lines only.",
  "An empty history can make somebody ask. Deleting single lines stands out less.",
  "Look at the address bar, too: type the first letters and see what it offers.",
  "Delete what you downloaded, and empty the bin. A copy of your data says that you were here.",
);

const shared = bullets(
  "Browsers can share history between devices that use one account. Check whose account yours is.",
  "Screenshots often travel to a shared photo album or a cloud. So do pictures of paper, such as printed codes.",
  "A password manager that a family shares shows which sites you have a log-in for.",
  "Mail and lock screens: without an e-mail address nothing is ever sent to you.",
);

const cannot = bullets(
  "We cannot clear your browser’s history. Leave closes the page and can log you out. It does not remove the line.",
  "Whoever runs your network can see that this site was opened, though not which pages. That can be a router at home, or your work place.",
  "A private window hides nothing from somebody who looks over your shoulder, or from the network.",
  "**Programs that watch a device** can see everything on it: words, pictures, passwords. Nothing on this page helps against them.",
);

/** How to read here without others learning of it. Its address and title say nothing about hiding. */
export const device: DefaultText = {
  slug: "device",
  title: "Privacy on this device",
  needsReview: true,
  toDo: [
    "Add a service in your country for people who are watched or afraid at home, and its number.",
    "If your building or your network shows which sites people open, say so.",
    "Have somebody who works with people in unsafe homes read this page.",
  ],
  markdown: ({ communityName, practiceName }) =>
    paragraphs(
      `Nobody has to know that you read ${communityName}. Some traces stay on the device, in accounts and on the network, and here is what helps.`,
      "## Before you come",
      before,
      "## While you are here",
      during,
      "## Afterwards: history",
      history,
      "## Shared accounts and photos",
      shared,
      "## What cannot be hidden",
      cannot,
      "## If you think that somebody watches your device",
      "Signs can be that somebody knows what you wrote or where you were. A battery that drains fast can have other reasons.",
      "Do not search for the program on that device, and do not remove it in a hurry. Whoever put it there may notice.",
      "Use another device to find help, such as a service for people who are not safe at home. You decide what happens and when.",
      `If you are in danger now, call your local emergency number. ${practiceName} can listen, too, if you know its people.`,
    ),
};
