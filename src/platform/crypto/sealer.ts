import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/**
 * Encrypts what a stolen database must not tell, with one key.
 *
 * Format: 1 byte version (1) · 12 bytes nonce · 16 bytes tag · AES-256-GCM of the padded text.
 * `about` names table, column, row and owner: a sealed value moved to another row does not open.
 */
export interface Box {
  seal(text: string, about: string): Buffer;
  /** @throws Error when the value was altered, belongs elsewhere or was sealed with another key */
  open(sealed: Buffer, about: string): string;
}

/** The box of the whole house, with keys made from the install key. */
export interface Sealer extends Box {
  /** A keyed hash, to find equal values without storing them. `purpose` keeps lists apart. */
  lookup(purpose: string, text: string): Buffer;
}

const version = 1;
const step = 256;

/** @param installKey 32 bytes, from KEY_FILE */
export function createSealer(installKey: Buffer): Sealer {
  const looking = createSecretKey(deriveKey(installKey, "lookup"));
  return {
    ...createBox(deriveKey(installKey, "seal")),
    lookup(purpose, text) {
      return createHmac("sha256", looking).update(`${purpose}\0${text}`).digest();
    },
  };
}

/** @param key 32 bytes */
function createBox(key: Buffer): Box {
  const sealing = createSecretKey(key);
  return {
    seal(text, about) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce).setAAD(Buffer.from(`${version}|${about}`));
      const body = Buffer.concat([cipher.update(pad(text)), cipher.final()]);
      return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, about) {
      if (sealed[0] !== version) throw new Error("Sealed value of an unknown version.");
      const cipher = createDecipheriv("aes-256-gcm", sealing, sealed.subarray(1, 13));
      cipher.setAAD(Buffer.from(`${version}|${about}`)).setAuthTag(sealed.subarray(13, 29));
      return unpad(Buffer.concat([cipher.update(sealed.subarray(29)), cipher.final()]));
    },
  };
}

/** A box with a key of its own, made for one thing, and that key sealed: without it nothing in the box is ever read again. */
export function newBox(sealer: Sealer, about: string): { readonly box: Box; readonly wrapped: Buffer } {
  const key = randomBytes(32);
  return { box: createBox(key), wrapped: sealer.seal(key.toString("base64"), about) };
}

/** @throws Error when the key was altered, is another thing's or was sealed elsewhere */
export function openBox(sealer: Sealer, wrapped: Buffer, about: string): Box {
  return createBox(Buffer.from(sealer.open(wrapped, about), "base64"));
}

/** Compares without telling by time where two values differ. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** 32 bytes for one purpose; none of them tells of the install key or of another purpose's. */
export function deriveKey(installKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", installKey, "", `threadwell ${purpose}`, 32));
}

/** Fills up to the next 256 bytes, so that a length tells little. */
function pad(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  const padded = Buffer.alloc(Math.ceil((bytes.length + 4) / step) * step);
  padded.writeUInt32BE(bytes.length, 0);
  bytes.copy(padded, 4);
  return padded;
}

function unpad(padded: Buffer): string {
  return padded.subarray(4, 4 + padded.readUInt32BE(0)).toString("utf8");
}
