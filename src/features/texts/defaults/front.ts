import type { TextNames } from "./text.ts";

/** `conditionName` is how the practice writes it in a sentence, for example "vaginismus". It may leave it out. */
export interface FrontNames extends TextNames {
  readonly conditionName?: string;
}

/** Where a line of the front page leads. Only places that every community has. */
export type FrontPlace = "forums" | "latest" | "sign-up" | "rules" | "urgent";

export interface FrontWording {
  readonly needsReview: true;
  readonly title: string;
  readonly lede: string;
  readonly startTitle: string;
  readonly starts: readonly { readonly title: string; readonly text: string; readonly to: FrontPlace }[];
  readonly join: { readonly title: string; readonly text: string; readonly action: string };
}

/** The words of the front page before the practice changes them. They name no treatment. */
export function frontWording({ communityName, practiceName, conditionName }: FrontNames): FrontWording {
  return {
    needsReview: true,
    title: "Ask the thing you haven’t been able to say out loud.",
    lede: conditionName
      ? `${communityName} is run by the clinicians of ${practiceName}, for people living with ${conditionName}. You choose your name. People who treat it answer, and so do people who have been through it.`
      : `${communityName} is run by the clinicians of ${practiceName}. You choose your name. The care team answer, and so do people who have been through it.`,
    startTitle: "Start from where you are",
    starts: [
      {
        title: "I would like to read for a while",
        text: "No account needed. The forums are sorted by what people bring to them.",
        to: "forums",
      },
      {
        title: "I want to see what people talk about now",
        text: "The newest answers, from every forum you may read.",
        to: "latest",
      },
      {
        title: "I have a question of my own",
        text: "Choose a made-up name and a password. Then ask as much or as little as you like.",
        to: "sign-up",
      },
      {
        title: "I would like to know how this place works",
        text: "Six short rules, and what happens when someone breaks one.",
        to: "rules",
      },
    ],
    join: {
      title: "Join without your real name",
      text: "A made-up name and a password are enough. You do not need an e-mail address.",
      action: "Choose a name",
    },
  };
}
