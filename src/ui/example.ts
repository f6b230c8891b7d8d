import type { ComponentChild } from "preact";

/** One state of a component, for the gallery, the screenshots and the accessibility check. */
export interface Example {
  readonly name: string;
  readonly show: ComponentChild;
}
