import { type Settings, type TextName, textNames } from "#core/settings.ts";
import { markdownOf } from "./shown.ts";

/** What the practice still has to do about its texts. */
export interface TextsToDo {
  /** Nobody of the practice has confirmed these as they stand. */
  readonly unreviewed: readonly TextName[];
  /** The page for urgent help names no telephone number. */
  readonly numbersMissing: boolean;
}

export function toDoAbout(settings: Settings): TextsToDo {
  return {
    unreviewed: textNames.filter((name) => settings.texts[name].reviewed === null),
    numbersMissing: !/\d[\d\s()/.-]{1,}\d/.test(markdownOf(settings, "urgent")),
  };
}
