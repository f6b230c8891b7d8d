import { Conflict } from "#core/errors.ts";
import { system } from "#core/viewer.ts";
import { ensureSetUpLink, urls } from "#features/community/index.ts";
import { fillWithDemo } from "#features/demo/index.ts";
import { ensureFirstForum } from "#features/forums/index.ts";
import { replayErasures } from "#features/traces/index.ts";
import { type House, inWork } from "#platform/work/work.ts";
import type { Call } from "../command.ts";
import { words } from "../words.ts";

/** What a community needs before anybody comes: the demo when it was asked for, otherwise a forum to post in. */
export async function furnish(call: Call, house: House, withDemo: boolean): Promise<void> {
  if (withDemo) await demonstrate(call, house);
  await inWork(house, system, ensureFirstForum);
  const left = await replayErasures(house);
  if (left > 0) call.print(words.leftAgain(left));
}

/** A second start with the demo is no mistake. */
async function demonstrate(call: Call, house: House): Promise<void> {
  try {
    for (const logIn of await fillWithDemo(house)) call.print(words.demoLogIn(logIn));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    call.print(words.demoThere);
  }
}

/** Says where the community answers and, while nobody looks after it, how to begin. */
export async function welcome(call: Call, house: House): Promise<void> {
  call.print(words.serving(call.config.siteUrl));
  const token = await inWork(house, system, ensureSetUpLink);
  if (token !== null) call.print(words.setUpLink(`${call.config.siteUrl}${urls.setUp(token)}`));
}
