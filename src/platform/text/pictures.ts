import { tidyCharacters } from "./characters.ts";
import { escapeAttribute } from "./escape.ts";

/** A picture that we keep, as its address tells it: a page knows how much room it needs before it comes. */
export interface PicturePlace {
  readonly token: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const address = /^\/pictures\/([\w-]{22})\/([1-9]\d{0,3})x([1-9]\d{0,3})\.webp$/;

/** As Markdown writes one: only pictures of ours are shown, nothing remote is ever loaded. */
export const pictureMark = /!\[((?:[^\\[\]\n]|\\.){0,500})\]\((\/pictures\/[\w-]{22}\/\d{1,4}x\d{1,4}\.webp)\)/y;

export function pictureAddress({ token, width, height }: PicturePlace): string {
  return `/pictures/${token}/${width}x${height}.webp`;
}

/** The picture that an address of ours names; undefined for every other address. */
export function pictureAt(path: string): PicturePlace | undefined {
  const [, token, width, height] = address.exec(path) ?? [];
  return token === undefined ? undefined : { token, width: Number(width), height: Number(height) };
}

/** Tokens of all pictures in stored HTML. */
export function picturesIn(html: string): readonly string[] {
  return Array.from(html.matchAll(/"\/pictures\/([\w-]{22})\//g), ([, token = ""]) => token);
}

/** @param alt what it shows, in words */
export function pictureTag(place: PicturePlace, alt: string): string {
  const { width, height } = place;
  const words = escapeAttribute(tidyCharacters(alt));
  return `<img src="${pictureAddress(place)}" alt="${words}" width="${width}" height="${height}" loading="lazy">`;
}
