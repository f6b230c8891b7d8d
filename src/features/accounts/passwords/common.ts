/**
 * What guessers try first, written down by ourselves: short words that long passwords are padded with, rows of keys, and
 * famous phrases. Compared in lower case, without spaces, with the usual digits for letters undone.
 */
export const commonParts: readonly string[] = [
  "password",
  "passwort",
  "passphrase",
  "passcode",
  "letmein",
  "welcome",
  "iloveyou",
  "iloveu",
  "ihateyou",
  "sunshine",
  "princess",
  "football",
  "baseball",
  "superman",
  "batman",
  "dragon",
  "monkey",
  "shadow",
  "master",
  "trustno",
  "whatever",
  "changeme",
  "default",
  "secret",
  "private",
  "security",
  "administrator",
  "admin",
  "root",
  "user",
  "login",
  "account",
  "forum",
  "community",
  "support",
  "internet",
  "computer",
  "google",
  "facebook",
  "test",
  "testing",
  "temp",
  "hello",
  "please",
  "open",
  "mypass",
  "this",
  "is",
  "my",
  "the",
];

export const commonPasswords: ReadonlySet<string> = new Set([
  "correcthorsebatterystaple",
  "tobeornottobe",
  "tobeornottobethatisthequestion",
  "thequickbrownfox",
  "thequickbrownfoxjumps",
  "thequickbrownfoxjumpsoverthelazydog",
  "maytheforcebewithyou",
  "onceuponatime",
  "youshallnotpass",
  "openthepodbaydoors",
  "nevergonnagiveyouup",
  "nevergonnagiveyouupnevergonnaletyoudown",
  "twinkletwinklelittlestar",
  "maryhadalittlelamb",
  "rosesareredvioletsareblue",
  "happybirthdaytoyou",
  "iamyourfatherluke",
  "loremipsumdolor",
  "loremipsumdolorsitamet",
  "myvoiceismypassport",
  "myvoiceismypassportverifyme",
  "thisismypassword",
  "openyourheart",
  "opensesameopensesame",
  "inthebeginningwastheword",
  "letitbeletitbe",
  "carpediemcarpediem",
  "winteriscoming",
  "everythingisawesome",
  "keepcalmandcarryon",
  "liveslaughlove",
  "livelaughlovelife",
  "threelittlewords",
]);

const letters: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  $: "s",
  "@": "a",
  "!": "i",
};

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn"];
const columns = ["1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp"];
const counting = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "13579", "02468"];

/** Rows of keys, forwards and backwards, also as they look once digits are read as letters. */
export const keyboardRuns: readonly string[] = [...rows, ...columns, ...counting]
  .flatMap((row) => [row.repeat(2), [...row].reverse().join("").repeat(2)])
  .flatMap((row) => [row, withoutDigitsForLetters(row)]);

/** "p4ssw0rd" is "password" to whoever guesses. */
export function withoutDigitsForLetters(text: string): string {
  return text.replace(/[01345$@!]/g, (sign) => letters[sign] ?? sign);
}
