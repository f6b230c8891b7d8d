import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { after } from "node:test";
import { SMTPServer } from "smtp-server";

/** A letter as the practice's mail server got it. */
export interface ReceivedLetter {
  readonly from: string;
  readonly to: readonly string[];
  /** Everything, as it came over the line. */
  readonly raw: string;
  /** The words without the transport's encoding. */
  readonly words: string;
  header(name: string): string;
}

export type Refusal = { readonly at: "recipient" | "letter"; readonly code: number };

/** A real mail server on this machine. It is closed when the file's tests are over. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly letters: ReceivedLetter[];
  /** What it answers from now on; null: it takes everything. */
  refuse(refusal: Refusal | null): void;
  /** Takes the letter and hangs up before it says so, this often. */
  hangUp(times: number): void;
  /** The address of the one link in the newest letter to somebody. */
  linkTo(address: string): string;
  lettersTo(address: string): readonly ReceivedLetter[];
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** "starttls" and "tls" use a certificate that nobody vouches for. */
  readonly encryption?: "none" | "starttls" | "tls";
  /** It takes mail from "me" with this password only. */
  readonly password?: string;
  readonly host?: string;
  readonly port?: number;
}

const open = new Set<() => Promise<void>>();

// At the file's end, whichever test or hook asked for the server.
after(async () => {
  for (const close of open) await close();
});

export async function mailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { encryption = "none", host = "127.0.0.1" } = options;
  const letters: ReceivedLetter[] = [];
  let refusal: Refusal | null = null;
  let hangUps = 0;
  const server = new SMTPServer({
    secure: encryption === "tls",
    disabledCommands: [
      ...(encryption === "starttls" ? [] : ["STARTTLS"]),
      ...(options.password === undefined ? ["AUTH"] : []),
    ],
    authOptional: options.password === undefined,
    allowInsecureAuth: true,
    onAuth({ password }, _session, done) {
      if (password === options.password) done(null, { user: "me" });
      else done(refused(535));
    },
    logger: false,
    onRcptTo(_address, _session, done) {
      done(refusal?.at === "recipient" ? refused(refusal.code) : null);
    },
    async onData(stream, session, done) {
      const raw = await text(stream);
      if (refusal?.at === "letter") return done(refused(refusal.code));
      const { mailFrom, rcptTo } = session.envelope;
      letters.push(
        received(
          raw,
          mailFrom === false ? "" : mailFrom.address,
          rcptTo.map(({ address }) => address),
        ),
      );
      if (hangUps-- > 0) {
        for (const connection of server.connections) connection.close();
        return;
      }
      done(null);
    },
  });
  server.on("error", () => undefined);
  const listening = server.listen(options.port ?? 0, host);
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= new Promise<void>((resolve) => void server.close(() => resolve()));
    return closed;
  };
  open.add(close);
  const lettersTo = (address: string) => letters.filter(({ to }) => to.includes(address));
  return {
    url: `${encryption === "tls" ? "smtps" : "smtp"}://${host}:${port}`,
    port,
    letters,
    refuse: (wanted) => {
      refusal = wanted;
    },
    hangUp: (times) => {
      hangUps = times;
    },
    linkTo: (address) => /https?:\/\/\S+/.exec(lettersTo(address).at(-1)?.words ?? "")?.[0] ?? "",
    lettersTo,
    close,
  };
}

function refused(code: number): Error {
  return Object.assign(new Error("Not taken."), { responseCode: code });
}

function received(raw: string, from: string, to: readonly string[]): ReceivedLetter {
  const [head = ""] = raw.split("\r\n\r\n", 1);
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  return {
    from,
    to,
    raw,
    words: raw
      .replace(/=\r\n/g, "")
      .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => decodeURIComponent(bytes.replaceAll("=", "%"))),
    header: (name) =>
      lines
        .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
        ?.slice(name.length + 1)
        .trim() ?? "",
  };
}
