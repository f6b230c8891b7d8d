import type { Settings } from "#core/settings.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { urls as audit } from "#features/audit/urls.ts";
import { urls as desk } from "#features/desk/urls.ts";
import { toDoAbout } from "#features/texts/index.ts";
import { urls as texts } from "#features/texts/urls.ts";
import { urls as topics } from "#features/topics/urls.ts";
import { fieldId } from "#ui/form/index.ts";
import { urls } from "./urls.ts";
import { words } from "./words.ts";

export interface ToDo {
  readonly sentence: string;
  /** Where it is done. */
  readonly href: string;
}

/** What only an administrator can do and has not done yet, most pressing first. */
export function toDoFor(
  settings: Settings,
  facts: {
    readonly importUnsorted: boolean;
    readonly provesTwice: boolean;
    readonly checksDue: number;
    readonly namesAsked: number;
    readonly newProofs: number;
    /** Private conversations that somebody read without having them. */
    readonly conversationsOpened: number;
  },
): ToDo[] {
  const { unreviewed, numbersMissing } = toDoAbout(settings);
  const { toDo } = words;
  const when = (needed: boolean, sentence: string, href: string): ToDo[] => (needed ? [{ sentence, href }] : []);
  return [
    ...when(!facts.provesTwice && settings.teamProvesTwice, toDo.secondStep, accounts.secondStep),
    ...when(facts.newProofs > 0, toDo.newProofs(facts.newProofs), audit.list({ about: "sign-in" })),
    ...when(
      facts.conversationsOpened > 0,
      toDo.conversationsOpened(facts.conversationsOpened),
      audit.list({ about: "reading" }),
    ),
    ...when(numbersMissing, toDo.numbers, texts.edit("urgent")),
    ...when(unreviewed.includes("urgent"), toDo.urgent, texts.edit("urgent")),
    ...when(settings.exitUrl === "", toDo.exitUrl, `${urls.settings}#${fieldId("exitUrl")}`),
    ...when(settings.askingHours === "", toDo.askingHours, `${urls.settings}#${fieldId("askingHours")}`),
    ...when(settings.practiceName === "", toDo.practiceName, `${urls.settings}#${fieldId("practiceName")}`),
    ...when(settings.answering === null, toDo.answering, desk.hours),
    ...when(
      unreviewed.some((name) => name !== "urgent"),
      toDo.texts,
      texts.admin,
    ),
    ...when(facts.namesAsked > 0, toDo.names, topics.nameOpenings),
    ...when(facts.checksDue > 0, toDo.checks(facts.checksDue), accounts.peopleList({ show: "checks" })),
    ...when(facts.importUnsorted, toDo.imported, accounts.imported()),
  ];
}
