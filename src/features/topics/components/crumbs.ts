import { forumUrl, urls } from "../urls.ts";
import { words } from "../words.ts";

interface Place {
  readonly title: string;
  readonly path: string;
}

/** Forums › Vaginismus Support Group › Vaginismus General */
export function crumbsTo(...places: readonly Place[]): { label: string; href: string }[] {
  return [
    { label: words.index.title, href: urls.forums },
    ...places.map((place) => ({ label: place.title, href: forumUrl(place.path) })),
  ];
}
