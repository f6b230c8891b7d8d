/** Every sentence that platform/text shows to people. */
export const words = {
  tableName: "Table",

  quoteOf: (author: string) => `${author} wrote:`,
  quoteOfStaff: (author: string) => `${author} of the care team wrote:`,
  quotePart: (author: string) => `From what ${author} wrote:`,
  quotePartOfStaff: (author: string) => `From what ${author} of the care team wrote:`,
  quoteChanged: "Quoted, but not word for word:",

  textUnreadable: "Part of this text cannot be read by other computers. Please type that part again.",
  textTooLong: (length: number, limit: number) =>
    `This is ${length.toLocaleString("en")} characters long. Up to ${limit.toLocaleString("en")} fit here.`,

  nameTooShort: "Choose a name with at least 3 characters.",
  nameTooLong: "Choose a name with at most 24 characters.",
  nameCharacters:
    "Use letters, numbers, dots and underscores, with at most one hyphen. Begin and end with a letter or a number.",
  nameScripts: "Write the whole name in one alphabet. Mixed alphabets make names hard to tell apart.",
  nameNeedsLetter: "Use at least one letter.",
  nameUnavailable: "That name cannot be used here. Please choose another.",
  nameLikeAddress: "That looks like an e-mail or web address. Choose a name that cannot be looked up elsewhere.",
  nameLikePerson:
    "That looks like a real name with a year of birth. Choose a name that people who know you would not recognise.",
  nameAdviceRealName: "This may be somebody’s real name. A made-up name keeps you harder to find.",
  nameAdviceBody: "Your name stands beside everything you write. A neutral one may feel better later on.",
} as const;
