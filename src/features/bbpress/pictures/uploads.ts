import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { mostBytes } from "#platform/pictures/make-pictures.ts";
import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";

/** The old site's folder of uploads: `wp-content/uploads`, as it was copied beside the export. */
export interface Uploads {
  /** Whether a file of that name is there and begins like a picture that we show. */
  mayShow(path: string): boolean;
  /** @returns null where there is no such file, or none of ours to read */
  read(path: string): Buffer | null;
}

const picture = /\.(?:jpe?g|png|webp)$/i;
const renditionOf = /-\d{1,5}x\d{1,5}(?=\.\w+$)/;

/** Whatever an address of the old site names among its uploads; null for every other address. */
export function pathInUploads(address: string, siteOrigins: readonly string[]): string | null {
  const url = URL.parse(address.replaceAll("&amp;", "&"), "https://own.invalid");
  if (!url || (url.origin !== "https://own.invalid" && !siteOrigins.includes(url.origin))) return null;
  const at = url.pathname.indexOf("/wp-content/uploads/");
  return at < 0 ? null : plainPath(url.pathname.slice(at + "/wp-content/uploads/".length));
}

/** Decoded once, and only what names a file below the folder. */
function plainPath(encoded: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  const parts = path.split("/");
  const odd = (part: string) => part === "" || part === "." || part === ".." || /[\\\p{Cc}]/u.test(part);
  return path.length > 500 || parts.some(odd) ? null : path;
}

/** @throws ImportProblem when it is no folder that can be read */
export function openUploads(folder: string): Uploads {
  const root = rootOf(folder);
  const places = (path: string) => [path, path.replace(renditionOf, "")].map((one) => insideOf(root, one));
  const find = (path: string) =>
    (picture.test(path) ? places(path).find((place) => place !== null) : undefined) ?? null;
  return {
    mayShow(path) {
      const place = find(path);
      return place !== null && beginsAsPicture(readUpTo(place, beginning) ?? Buffer.alloc(0));
    },
    read(path) {
      const place = find(path);
      return place === null ? null : readUpTo(place, mostBytes);
    },
  };
}

function rootOf(folder: string): string {
  try {
    const root = realpathSync(folder);
    if (statSync(root).isDirectory()) return root;
  } catch {
    // Said below.
  }
  throw new ImportProblem("unreadable", words.problem.noUploads(folder));
}

/** A link that leads out of the folder leads nowhere. */
function insideOf(root: string, path: string): string | null {
  try {
    const place = realpathSync(join(root, path));
    return place.startsWith(root + sep) && statSync(place).isFile() ? place : null;
  } catch {
    return null;
  }
}

const beginning = 12;

/** Only a first look: the decoder decides. */
function beginsAsPicture(bytes: Buffer): boolean {
  const begins = (text: string, at = 0) => bytes.toString("latin1", at, at + text.length) === text;
  return begins("\xff\xd8\xff") || begins("\x89PNG\r\n") || (begins("RIFF") && begins("WEBP", 8));
}

/** @returns null where it cannot be read; no more than `most` bytes and one, so that whoever asks sees that there is more */
function readUpTo(place: string, most: number): Buffer | null {
  let file: number | null = null;
  try {
    file = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, most + 1));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}
