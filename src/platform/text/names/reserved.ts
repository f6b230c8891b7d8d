/**
 * Names that claim to speak for the practice or the site. `PARTS` are refused as a part of a name (dr.anna, Nurse_Anna,
 * AnnaMD), `STEMS` also at its beginning or end without a separator (doctoranna), `WHOLE` only as the whole name.
 */
export const PARTS: readonly string[] = [
  ...["dr", "doc", "md", "mudr", "prof", "professor", "pt", "dpt", "gp", "phd", "mod", "mods", "sysop", "webmaster"],
  ...["postmaster", "team", "support", "helpdesk", "clinic", "practice", "hospital", "therapist", "physio", "surgeon"],
  ...["midwife", "reception", "crisis", "emergency"],
];

export const WHOLE: readonly string[] = [
  ...[
    "root",
    "owner",
    "help",
    "info",
    "contact",
    "security",
    "abuse",
    "noreply",
    "system",
    "site",
    "guest",
    "anonymous",
  ],
  ...["member", "participant", "everyone", "all", "here", "you", "null", "undefined", "bot", "former", "formermember"],
  ...["formerparticipant", "deleted", "removed", "urgent", "threadwell"],
];

export const STEMS: readonly string[] = [
  ...["admin", "administrator", "moderator", "doctor", "nurse", "staff", "official", "clinician", "physician"],
  ...[
    "physiotherapist",
    "psychologist",
    "psychotherapist",
    "psychiatrist",
    "gynaecologist",
    "gynecologist",
    "urologist",
  ],
  ...["careteam", "medicalteam", "medteam", "practiceteam", "supportteam", "helpteam"],
];

/** What only the practice says of somebody, besides `STEMS`: refused as a word of a line about oneself. */
export const TITLES: readonly string[] = [
  ...["dr", "md", "prof", "professor", "therapist", "sexologist", "physio", "surgeon", "midwife", "consultant"],
  ...["practitioner", "counsellor", "counselor", "mod", "verified", "specialist", "dietitian", "gynae", "obstetrician"],
];

/** Endings that make a mail program turn a name into a link. Two letters after a dot are refused in any case. */
export const ADDRESS_ENDINGS: readonly string[] = [
  ...["com", "net", "org", "info", "biz", "edu", "gov", "mil", "int", "name", "pro", "app", "dev", "web", "xyz", "top"],
  ...["site", "shop", "store", "online", "live", "life", "blog", "link", "click", "club", "health", "care", "clinic"],
  ...[
    "email",
    "mail",
    "example",
    "test",
    "local",
    "onion",
    "icu",
    "vip",
    "win",
    "men",
    "work",
    "world",
    "space",
    "today",
  ],
];

/** First names common enough that name plus something looks like a person. Only for advice, never to refuse. */
export const FIRST_NAMES: readonly string[] = [
  ...[
    "anna",
    "anne",
    "amy",
    "alice",
    "amanda",
    "andrea",
    "ashley",
    "barbara",
    "beth",
    "carol",
    "caroline",
    "catherine",
  ],
  ...["charlotte", "chloe", "christina", "claire", "daniel", "david", "diana", "elena", "elizabeth", "emily", "emma"],
  ...[
    "eva",
    "fatima",
    "fiona",
    "hannah",
    "helen",
    "isabella",
    "james",
    "jane",
    "jasmine",
    "jennifer",
    "jessica",
    "joan",
  ],
  ...[
    "john",
    "julia",
    "karen",
    "kate",
    "katherine",
    "katie",
    "laura",
    "lauren",
    "leah",
    "linda",
    "lisa",
    "lucy",
    "maria",
  ],
  ...["marie", "mark", "mary", "megan", "melissa", "michael", "michelle", "mohammed", "monica", "natalie", "nicole"],
  ...[
    "olivia",
    "patricia",
    "paul",
    "peter",
    "rachel",
    "rebecca",
    "robert",
    "samantha",
    "sandra",
    "sara",
    "sarah",
    "sofia",
  ],
  ...["sophie", "stephanie", "susan", "teresa", "thomas", "tom", "valentina", "vanessa", "victoria", "william", "zoe"],
];

/** Parts of the body and what is done to them: a name that is hard to carry around. Only for advice. */
export const BODY_WORDS: readonly string[] = [
  ...["vagina", "vaginismus", "vulva", "pelvic", "pelvis", "cervix", "clit", "penis", "breast", "boob", "butt", "anus"],
  ...["hymen", "dilator", "tampon", "botox", "uterus", "ovary", "labia", "sex", "sexy", "tight", "pussy", "virgin"],
];
