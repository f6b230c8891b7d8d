/** The health report, a sentence for each line. What is not well says what to do. */
export const words = {
  node: (version: string) => `Node ${version} runs it.`,
  siteUrl: (url: string) => `The site is called ${url}.`,
  siteUrlUnset: (url: string) => `SITE_URL is not set, so the site answers on this machine only, as ${url}.`,
  unnamedButOpen: (host: string) =>
    `HOST is ${host}, but nobody can reach the site by name: set SITE_URL to the address people type.`,
  proxyUnknown:
    "SITE_URL has https, so a proxy stands in front: set TRUSTED_PROXIES to its address, or limits by network stay off.",
  limitsOff: "RATE_LIMITS is off: set it to on unless you are measuring.",
  built: "Scripts, styles and fonts are built.",
  notBuilt: "Scripts, styles and fonts are not built: run npm run build.",
  folder: (path: string) => `The data folder ${path} is closed to others.`,
  folderOpen: (path: string) => `Others on this machine can look into ${path}: take their rights away (chmod 700).`,
  disk: (mebibytes: number) => `There are ${mebibytes} MiB of space left.`,
  diskLow: (mebibytes: number) => `Only ${mebibytes} MiB of space are left: make room soon.`,
  diskFull: (mebibytes: number) => `Only ${mebibytes} MiB of space are left: make room now, or posting will stop.`,
  keyThere: (file: string) => `The install key ${file} is there and closed to others.`,
  keyMissing: (file: string) => `The install key ${file} is missing: put this community’s key back, or set KEY_FILE.`,
  keyOpen: (file: string) => `Others on this machine can read the install key ${file}: take their rights away.`,

  noCommunity: (folder: string) => `There is no community in ${folder} yet: run npm start.`,
  unreachable: (reason: string) => `The database does not answer (${reason}): see that it runs.`,
  pending: (count: number) => `The schema lacks ${count} migrations: start Threadwell, or run threadwell migrate.`,
  upToDate: "The schema is up to date.",
  clocks: "The clocks of this machine and of the database agree.",
  clocksApart: (seconds: number) => `The clocks of this machine and of the database are ${seconds} seconds apart.`,
  nothingSealed: "Nothing is sealed with the install key yet.",
  keyOpens: "The install key opens what is sealed with it.",
  keyWrong: (file: string) => `The install key ${file} is another community’s: put the right one back.`,
  administrator: "There is an administrator.",
  noAdministrator: "There is no administrator yet: start Threadwell and open the set-up link it prints.",
  noJobsFailed: "No job has been given up.",
  jobsFailed: (count: number) => `${count} jobs were given up after their last try: look at the log.`,
  jobsInTime: "Jobs are done in time.",
  jobsLate: (count: number) => `${count} jobs have waited for over five minutes: see that a worker runs (ROLES).`,
  noMail: "SMTP_URL is not set: no mail is sent, and none waits.",
  mailSent: "Mail goes out through the server in SMTP_URL.",
  mailKept: (count: number) =>
    `SMTP_URL is not set: ${count} ${count === 1 ? "mail waits" : "mails wait"} in the outbox, and what nobody sends within a week is forgotten.`,
  mailLate: (count: number) =>
    `${count} ${count === 1 ? "mail has" : "mails have"} waited for over an hour: look at the log, and see that the server in SMTP_URL takes mail.`,
  mailGivenUp: (count: number) =>
    `${count} ${count === 1 ? "mail was" : "mails were"} given up within the last week: the address does not exist, or it was too late.`,
  erasures: "Everybody who left is gone.",
  erasuresUndone: (count: number) =>
    `${count} people who left are here again, perhaps from a backup: start Threadwell, and they leave again.`,
  counters: "The counters of the newest topics are right.",
  countersWrong: (count: number) => `The counters of ${count} topics are wrong: run threadwell recount.`,
} as const;
