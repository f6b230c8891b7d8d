/** What this feature says. */
export const words = {
  refused: "Only administrators change how the community is run.",

  fields: {
    communityName: "Name of the community",
    communityNameHint: "It stands on every page. Choose one that tells a stranger little.",
    practiceName: "Name of your practice",
    practiceNameHint: "It stands at the foot of every page and in the house rules.",
    timeZone: "Time zone",
    timeZoneHint: "Guests see dates and times in this zone.",
    exitUrl: "Where “Leave” goes",
    exitUrlHint:
      "A harmless site that opens when somebody leaves in a hurry, for example a weather page. It begins with https://. Until you name one, a blank page opens.",
    optional: "(optional)",
  },

  problems: {
    communityName: "Give the community a name.",
    tooLong: (most: number) => `Make this shorter: at most ${most} characters.`,
    practiceName: "Give the name of your practice.",
    timeZone: "Choose a time zone from the list.",
    exitUrl:
      "Give a whole address that begins with https://, for example https://www.example.org/. It cannot be this site itself.",
    pageSize: "Give a whole number from 5 to 100.",
    newAudience: "Choose for whom new topics start.",
    months: "Give a whole number of months from 0 to 120.",
    minutes: "Give a whole number of minutes from 0 to 1440.",
    changedMeanwhile:
      "Somebody saved these settings while you changed them. Yours are still in the form. Look at them again, then save.",
    password: "Choose a password.",
    name: "Choose a name to log in with.",
    summary: "Please change this",
    errorTitle: (title: string) => `Error: ${title}`,
  },

  settings: {
    title: "Settings",
    documentTitle: "Settings, administration",
    lede: "They take effect at once, for everybody.",
    place: "The place",
    pages: "Pages",
    postsPerPage: "Posts on a page",
    topicsPerPage: "Topics on a page",
    pageSizeHint:
      "Links to posts keep working. Links to a certain page of a long topic may show other posts afterwards.",
    quietEditMinutes: "Quiet minutes for editing",
    quietEditHint: "For so long, somebody can mend a post without a note that it was edited.",
    readers: "Who reads what is new",
    newAudience: "New topics and forums start for",
    newAudienceHint:
      "Whoever writes sees the choice and can make another, as far as the forum allows. What is there already stays as it is.",
    newAudiences: {
      public: { label: "Anyone", hint: "Also people without an account." },
      members: { label: "Members only", hint: "People with an account here. The safer start." },
    },
    searchEngines: "Search engines may list public pages",
    searchEnginesHint: "Off, every page asks search engines to stay away. What only members can read is never listed.",
    law: "What the law asks of you",
    lawLede:
      "Where you practise decides what a practice may show to everybody. Ask whoever advises you, then choose here. Both start switched off.",
    country: "Country",
    countryHint: "As you would write it, for example Ireland. Pages of the library show their note for this country.",
    prescriptionSafe: "Prescription medicines may not be advertised here",
    prescriptionSafeHint:
      "Lists, titles, comparisons and notices then leave out the names of medicines, and speak of a consultation. A medicine’s name stands on its own page only, below a line that the consultation comes first. Right for example in the United Kingdom and in Ireland.",
    noTestimonials: "Patients’ stories count as advertising here",
    noTestimonialsHint: "The library then leads to no story of anybody. Right for example in Australia.",
    asking: "Asking in private",
    askingHours: "When the team reads what people ask in private",
    askingHoursHint:
      "One or two sentences, for example on which days. Do not promise an answer. People read them before they write.",
    conversationMonths: "Months for which closed conversations are kept",
    conversationMonthsHint: "Then they are deleted for everybody. 0: until whoever asked deletes them.",
    mail: "Mail",
    mailLede:
      "Others may see these on a locked screen or in a shared mailbox. Choose words that tell a stranger nothing: no condition, and not the community’s name unless it says nothing either.",
    mailSender: "Sender",
    mailSubject: "Subject of every mail",
    mailSubjectHint: "All mail has the same. Leave a field empty for our words.",
    save: "Save",
    saved: "The settings are saved.",
    here: "You are here",
    admin: "Administration",
  },

  setUp: {
    title: "Set up your community",
    lede: "This link works once. It makes you the first administrator.",
    place: "The place",
    you: "You",
    name: "Your name",
    nameHint: "People see it beside what you write. Staff usually use their real name here.",
    password: "Password",
    passwordHint: "15 characters or more. Three or four plain words are easy to remember. Pasting is fine.",
    showPassword: "Show the password",
    submit: "Set up the community",
    busy: "Setting up…",
  },

  admin: {
    title: "Administration",
    lede: "Everything that only administrators decide.",
    toDo: "Still to do",
    nothingToDo: "Nothing is waiting for you",
    nothingToDoMore: "When something needs an administrator, it stands here.",
    places: "Where things are",
    forums: "Forums",
    forumsMore: "Add, order, move and close forums, and decide who reads them.",
    people: "People and roles",
    peopleMore: "Confirm who belongs to the practice, pause an account, help somebody back in.",
    hours: "When your team answers",
    hoursMore: "The hours that readers see, and how soon you mean to answer.",
    asking: "Asking in private",
    askingMore: "Who of the team answers what people ask in private.",
    texts: "Texts",
    textsMore: "House rules, privacy, urgent help, accessibility and privacy on a device.",
    imports: "Move in from bbPress",
    importsMore: "Look at an export of your old forum, and bring it in.",
    settings: "Settings",
    settingsMore: "Names, time zone, exit address, pages, who reads what is new, and search engines.",
    moderation: "Moderation",
    moderationMore: "What people have reported, and what was done.",
    names: "One-time names",
    namesMore: "Questions who is behind one: asked by one administrator, answered by another.",
    audit: "Audit log",
    auditMore: "Who did what, and who looked at what of another person.",
  },

  toDo: {
    answering: "Say when your team answers. Readers see the hours, and questions get a time.",
    secondStep:
      "Set up your second step: a passkey, or codes from an app. From your next log-in on, your rights here wait for it.",
    newProofs: (people: number) =>
      people === 1
        ? "One of the team added a way to log in during the last seven days. Ask whether it was they."
        : `${people} of the team added a way to log in during the last seven days. Ask whether it was they.`,
    exitUrl: "Choose where “Leave” goes. Until then it opens a blank page.",
    practiceName: "Give the name of your practice. It stands in the house rules and at the foot of every page.",
    urgent: "Read the page for urgent help with a clinician, and confirm it.",
    numbers: "Add telephone numbers to the page for urgent help. It has none yet.",
    askingHours:
      "Say when the team reads what people ask in private. Until then people are told not to count on a quick answer.",
    conversationsOpened: (count: number) =>
      count === 1
        ? "One of the team read a private conversation that they did not have, during the last seven days. Ask why."
        : `During the last seven days the team read private conversations ${count} times without having them. Ask why.`,
    texts: "Read the house rules and the other texts, and confirm them.",
    names: "Another administrator asks who is behind a one-time name. Read why, and answer.",
    checks: (count: number) =>
      count === 1
        ? "Check the title of one of the team again: the last check ends within a month, or has run out."
        : `Check the titles of ${count} of the team again: the last checks end within a month, or have run out.`,
    imported: "Confirm who of the people that came with the import belongs to the practice.",
  },

  acts: { settings: "settings-changed" },
} as const;
