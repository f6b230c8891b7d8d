import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

/** An authenticator in software: makes passkeys and answers with them, rightly or, where a test says so, wrongly. */
export class Authenticator {
  readonly id = randomBytes(16);
  counter = 0;
  handle = Buffer.alloc(0);
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;

  constructor() {
    const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#privateKey = pair.privateKey;
    this.#publicKey = pair.publicKey;
  }

  /** What a browser sends after `navigator.credentials.create`. */
  makes(options: NewPasskeyOptions, how: How): string {
    this.handle = Buffer.from(options.user.id, "base64url");
    const credential = Buffer.concat([Buffer.alloc(16), uint16(this.id.length), this.id, this.#coseKey()]);
    const authData = Buffer.concat([this.#authData(how, 0x40), credential]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      text("fmt"),
      text("none"),
      text("attStmt"),
      Buffer.from([0xa0]),
      text("authData"),
      bytes(authData),
    ]);
    const clientDataJSON = clientData("webauthn.create", options.challenge, how);
    return this.#sent({
      clientDataJSON,
      attestationObject: attestationObject.toString("base64url"),
      transports: ["internal"],
    });
  }

  /** What a browser sends after `navigator.credentials.get`. */
  answers(challenge: string, how: How): string {
    this.counter += how.counts ?? 1;
    const authData = this.#authData(how, 0);
    const clientDataJSON = clientData("webauthn.get", challenge, how);
    const hash = createHash("sha256").update(Buffer.from(clientDataJSON, "base64url")).digest();
    const signature = createSign("sha256")
      .update(Buffer.concat([authData, hash]))
      .sign(this.#privateKey);
    return this.#sent({
      clientDataJSON,
      authenticatorData: authData.toString("base64url"),
      signature: signature.toString("base64url"),
      userHandle: (how.handle ?? this.handle).toString("base64url"),
    });
  }

  #sent(response: object): string {
    const id = this.id.toString("base64url");
    return JSON.stringify({ id, rawId: id, type: "public-key", clientExtensionResults: {}, response });
  }

  #authData({ rpId, userVerified = true }: How, more: number): Buffer {
    const flags = 0x01 | (userVerified ? 0x04 : 0) | more;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    return Buffer.concat([createHash("sha256").update(rpId).digest(), Buffer.from([flags]), count]);
  }

  /** ES256 as COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
  #coseKey(): Buffer {
    const { x = "", y = "" } = this.#publicKey.export({ format: "jwk" });
    const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]);
    return Buffer.concat([
      head,
      bytes(Buffer.from(x, "base64url")),
      Buffer.from([0x22]),
      bytes(Buffer.from(y, "base64url")),
    ]);
  }
}

export interface NewPasskeyOptions {
  readonly challenge: string;
  readonly user: { readonly id: string; readonly name: string };
}

export interface How {
  readonly rpId: string;
  readonly origin: string;
  readonly userVerified?: boolean;
  /** Whose the answer says it is. */
  readonly handle?: Buffer;
  /** How far it counts; below zero, backwards. */
  readonly counts?: number;
}

function clientData(type: string, challenge: string, { origin }: How): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString("base64url");
}

function uint16(value: number): Buffer {
  const two = Buffer.alloc(2);
  two.writeUInt16BE(value);
  return two;
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x58, value.length]), value]);
}
