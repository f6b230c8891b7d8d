import type { House } from "#platform/work/work.ts";
import type { Call } from "../command.ts";
import { words } from "../words.ts";

/** Says where the community answers and, while nobody looks after it, how to begin. */
export async function welcome(call: Call, _house: House): Promise<void> {
  call.print(words.serving(call.config.siteUrl));
}
