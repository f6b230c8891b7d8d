import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpServer } from "./smtp-url.ts";

/** A letter with everything that stands on it. Addresses are mailboxes and nothing else. */
export interface Envelope {
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
}

/** Why a server did not take a letter; holds no address and nothing that the server said. */
export class NotSent extends Error {
  override readonly name = "NotSent";
  readonly code: string;
  readonly status: number;
  /** Trying again would bring the same: there is no such mailbox, or it does not want the letter. */
  readonly forGood: boolean;
  constructor({ code, status, forGood }: Pick<NotSent, "code" | "status" | "forGood">) {
    super("A letter was not sent.");
    this.code = code;
    this.status = status;
    this.forGood = forGood;
  }
}

/** Longer takes no letter, however slowly a server answers. */
const longestMs = 60_000;

/**
 * Hands one letter to the mail server and returns when the server has taken it.
 *
 * @throws NotSent
 */
export async function sendBySmtp(server: SmtpServer, envelope: Envelope, mostMs = longestMs): Promise<void> {
  const message = await compose(envelope);
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: !server.secure && !server.loopback,
    ignoreTLS: !server.secure && server.loopback,
    // Letters tell no machine's name.
    name: envelope.from.address.split("@").at(-1),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    socketCloseTimeout: 1_000,
    dnsTimeout: 10_000,
    tls: { minVersion: "TLSv1.2" },
    logger: false,
  });
  try {
    await talk(connection, server, { envelope, message, mostMs });
    connection.quit();
  } catch (error) {
    connection.close();
    throw notSent(error);
  }
}

interface Sending {
  readonly envelope: Envelope;
  readonly message: Buffer;
  readonly mostMs: number;
}

async function talk(
  connection: SMTPConnection,
  { logIn }: SmtpServer,
  { envelope, message, mostMs }: Sending,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const tooLong = setTimeout(() => reject(new Error("Too long.")), mostMs);
  const next = (go: () => void) => (error: unknown) => (error ? reject(error) : go());
  const deliver = () => connection.send({ from: envelope.from.address, to: [envelope.to] }, message, next(resolve));
  // Stays for the connection's life: an error that nobody hears would end the program.
  connection.on("error", reject);
  connection.once("end", () => reject(new Error("The server hung up.")));
  connection.connect(
    next(logIn === null ? deliver : () => connection.login({ user: logIn.user, pass: logIn.pass }, next(deliver))),
  );
  try {
    await promise;
  } finally {
    clearTimeout(tooLong);
  }
}

function compose({ id, from, to, subject, text, html, date }: Envelope): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to: { name: "", address: to },
    subject,
    text,
    html,
    date,
    messageId: `<${id}@${from.address.split("@").at(-1)}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "windows",
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => (message ? resolve(message) : reject(error)));
  });
}

/** Only what is said of this recipient or this letter is for good; a wrong log-in or sender is for the operator to mend. */
function notSent(error: unknown): NotSent {
  const fact = (name: string): unknown => (error instanceof Error ? Reflect.get(error, name) : undefined);
  const status = Number(fact("responseCode") ?? 0);
  const command = String(fact("command") ?? "");
  const code = String(fact("code") ?? "ENONE");
  return new NotSent({ code, status, forGood: status >= 500 && /^(RCPT TO|DATA)$/.test(command) });
}
