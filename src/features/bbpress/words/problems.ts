/** Why a file is refused as a whole, and what to do about it. */
export const problemWords = {
  notAnExport:
    "This is not a WordPress export; make one on the old site under Tools, Export, All content, and give that file.",
  doctype:
    "The file has a DOCTYPE, which a WordPress export never has; make the export again and do not open it in another program in between.",
  cutOff(lastItemId: number | null): string {
    return lastItemId === null
      ? "The file stops in the middle, before its first item was whole; copy it again from the old site."
      : `The file stops in the middle, after item ${lastItemId}; copy it again from the old site.`;
  },
  malformed: (what: string) =>
    `The file is damaged here (${what}); make the export again, or repair this line in a text editor.`,
  declaredEncoding: (said: string) =>
    `The file says that it is written in ${said}; save it as UTF-8, or make the export again.`,
  notXml10: "The file is not XML 1.0, as WordPress writes it; make the export again.",
  notUtf8: (bytes: number) =>
    `The file is not UTF-8 (a wrong byte before byte ${bytes}); make the export again without converting it.`,
  utf16: "The file is written in UTF-16 or UTF-32; save it as UTF-8, or make the export again.",
  cutInCharacter: "The file stops in the middle of a character; copy it again from the old site.",
  zip: "This is a ZIP archive; unpack it and give the .xml file that is inside.",
  otherPacker: "The file is packed in a way that is not read here; unpack it, or pack it with gzip.",
  packedTwice: "The file is packed twice; unpack it once and try again.",
  packedCutOff: "The packed file stops in the middle; copy it again from the old site.",
  packedDamaged: "The packed file is damaged; copy it again from the old site.",
  bomb: (ratio: number) =>
    `The file unpacks to more than ${ratio} times its size, which no export does; unpack it yourself and look at it first.`,
  fileTooLarge: (bytes: number) =>
    `The file is larger than ${Math.floor(bytes / 1024 ** 2)} MB when unpacked; export the old site in several parts and give them together.`,
  tooDeep: (depth: number) =>
    `The file has more than ${depth} elements inside each other, which no export has; make the export again.`,
  tooManyElements: (elements: number) =>
    `The file has more than ${elements} elements; export the old site in several parts and give them together.`,
  tooManyItems: (items: number) =>
    `The files hold more than ${items} topics and replies; import a part of the old site at a time.`,
  tooManyNames:
    "The files hold more forums, people and tags than fit into memory; import a part of the old site at a time.",
  tooManyAttributes: (most: number) =>
    `An element has more than ${most} attributes, which no export has; make the export again.`,
  nameTooLong: (chars: number) =>
    `A name in the file is longer than ${chars} characters, which no export has; make the export again.`,
  attributeTooLong: (chars: number) =>
    `An attribute is longer than ${chars} characters, which no export has; make the export again.`,
  textTooLong: (chars: number) =>
    `A text in the file is longer than ${chars} characters; shorten that post on the old site and export again.`,
  textTooRagged: (breaks: number) =>
    `A text in the file has more than ${breaks} line ends and entities; shorten that post on the old site and export again.`,
  itemTooLong: (chars: number) =>
    `An item is longer than ${chars} characters with its extra fields; clean it up on the old site and export again.`,
  itemTooFull: (fields: number) =>
    `An item has more than ${fields} fields; clean it up on the old site and export again.`,
  noUploads: (folder: string) =>
    `There is no folder ${folder} that could be read. --uploads wants a copy of the old site’s wp-content/uploads.`,
  busy: "Another import is running here; wait until it has ended, then start this one again.",
} as const;
