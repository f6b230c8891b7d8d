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
 * Encrypts what a stolen database must not tell, with keys made from the install key.
 *
 * Format: 1 byte version (1) · 12 bytes nonce · 16 bytes tag · AES-256-GCM of the padded text.
 * `about` names table, column, row and owner: a sealed value moved to another row does not open.
 */
export interface Sealer {
  seal(text: string, about: string): Buffer;
  /** @throws Error when the value was altered, belongs elsewhere or was sealed with another key */
  open(sealed: Buffer, about: string): string;
  /** A keyed hash, to find equal values without storing them. `purpose` keeps lists apart. */
  lookup(purpose: string, text: string): Buffer;
}

const version = 1;
const step = 256;

/** @param installKey 32 bytes, from KEY_FILE */
export function createSealer(installKey: Buffer): Sealer {
  const sealing = createSecretKey(deriveKey(installKey, "seal"));
  const looking = createSecretKey(deriveKey(installKey, "lookup"));
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
    lookup(purpose, text) {
      return createHmac("sha256", looking).update(`${purpose}\0${text}`).digest();
    },
  };
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
