import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { describe, it } from "node:test";
import { type MailServer, mailServer } from "../../../test/support/mail-server.ts";
import { NotSent, sendBySmtp } from "./smtp.ts";
import { readSmtpUrl, type SmtpServer } from "./smtp-url.ts";

const envelope = {
  id: "1",
  from: { name: "Your account", address: "no-reply@site.example" },
  to: "ana@example.org",
  subject: "About your account",
  text: "Hello,",
  html: "<p>Hello,</p>",
  date: new Date(),
};
const refusedWith = (code: RegExp) => (error: unknown) =>
  error instanceof NotSent && code.test(error.code) && !error.forGood;

function serverAt(url: string): SmtpServer {
  const server = readSmtpUrl(url);
  assert.ok(server);
  return server;
}

describe("encryption on the way to the mail server", () => {
  const elsewhere = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address;

  async function refuses(mail: MailServer, code: RegExp): Promise<void> {
    await assert.rejects(sendBySmtp(serverAt(mail.url), envelope), refusedWith(code));
    assert.equal(mail.letters.length, 0);
  }

  it("is a must off this machine: a server without it gets nothing", { skip: elsewhere === undefined }, async () => {
    const mail = await mailServer({ host: elsewhere ?? "" });
    await refuses(mail, /^E/);
  });

  it("counts only with a certificate that holds", { skip: elsewhere === undefined }, async () => {
    const mail = await mailServer({ host: elsewhere ?? "", encryption: "starttls" });
    await refuses(mail, /^E/);
  });

  it("counts only with a certificate that holds, also from the first byte", async () => {
    const mail = await mailServer({ encryption: "tls" });
    await refuses(mail, /^E/);
  });
});

describe("a mail server that answers one letter at a time", () => {
  it("is left after a while, however busy it looks (A-092)", async () => {
    const timers: NodeJS.Timeout[] = [];
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      timers.push(setInterval(() => socket.write("2"), 10));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;

    await assert.rejects(sendBySmtp(serverAt(`smtp://127.0.0.1:${port}`), envelope, 150), refusedWith(/^E/));

    for (const timer of timers) clearInterval(timer);
    server.close();
  });
});

describe("a mail server that wants a log-in", () => {
  it("gets it, and a wrong one is the operator's to mend: the letter waits", async () => {
    const mail = await mailServer({ password: "right" });
    await assert.rejects(sendBySmtp(serverAt(mail.url.replace("//", "//me:wrong@")), envelope), refusedWith(/^EAUTH$/));

    await sendBySmtp(serverAt(mail.url.replace("//", "//me:right@")), envelope);

    assert.equal(mail.letters.length, 1);
  });
});
