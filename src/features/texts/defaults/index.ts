import { accessibility } from "./accessibility.ts";
import { device } from "./device.ts";
import { privacy } from "./privacy.ts";
import { rules } from "./rules.ts";
import type { DefaultText } from "./text.ts";
import { urgent } from "./urgent.ts";

export { type FrontNames, type FrontWording, frontWording } from "./front.ts";
export type { DefaultText, TextNames } from "./text.ts";

/** The texts every practice starts with, in the order of the footer. */
export const defaultTexts = { rules, privacy, urgent, accessibility, device } as const satisfies Record<
  string,
  DefaultText
>;
