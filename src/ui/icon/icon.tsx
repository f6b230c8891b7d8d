import { spritePath } from "./sprite.ts";
import type { IconName } from "./symbols.ts";

export type { IconName } from "./symbols.ts";

/** A decoration beside words, silent for screen readers. `turn` mirrors it where text runs right to left. */
export function Icon({ name, turn }: { name: IconName; turn?: boolean | undefined }) {
  return (
    <svg class={turn ? "icon icon--turn" : "icon"} aria-hidden="true">
      <use href={`${spritePath}#i-${name}`} />
    </svg>
  );
}
