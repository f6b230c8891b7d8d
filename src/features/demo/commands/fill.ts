import { Conflict } from "#core/errors.ts";
import { system } from "#core/viewer.ts";
import { createForum } from "#features/forums/index.ts";
import { saveSettings } from "#platform/settings/store.ts";
import { type House, inWork, type Work } from "#platform/work/work.ts";
import { type DemoWhen, demoContent, demoInstant, type ForumKey } from "../content/index.ts";
import { words } from "../words.ts";
import { fillLibrary } from "./library.ts";
import { makePeople } from "./people.ts";
import { scenesOf } from "./scenes.ts";
import type { DemoLogIn, Stage } from "./stage.ts";

/**
 * Fills an empty community with the demo and says who can log in.
 *
 * @throws Conflict when there is somebody already: a demo never mixes with people's own words
 */
export async function fillWithDemo(house: House): Promise<readonly DemoLogIn[]> {
  const logIns = await inWork(house, system, async (work) => {
    const anybody = await work.db.selectFrom("member").select("id").limit(1).executeTakeFirst();
    if (anybody) throw new Conflict(words.notEmpty);
    await work.db.deleteFrom("forum").execute();
    const at = (when: DemoWhen) => demoInstant(when, work.now, demoContent.timeZone);
    const cast = await makePeople(work);
    const stage: Stage = {
      work,
      cast,
      at,
      forumIds: await makeForums({ ...work, viewer: cast.viewerOf("moira") }),
      posts: new Map(),
      as: (person, when) => ({ ...work, viewer: cast.viewerOf(person), now: when }),
    };
    const scenes = scenesOf(stage);
    for (const scene of scenes) await scene.play();
    await fillLibrary(stage);
    await closeForums(work, stage.forumIds);
    await cast.suspend(work);
    await saveSettings(work, {
      practiceName: demoContent.practiceName,
      communityName: demoContent.communityName,
      timeZone: demoContent.timeZone,
      // Log-ins that are printed are to be tried out. Where others could come, everybody proves themselves twice.
      teamProvesTwice: !work.tools.siteUrl.startsWith("http:"),
    });
    work.changed("site");
    return cast.logIns;
  });
  return logIns;
}

async function makeForums(work: Work): Promise<ReadonlyMap<ForumKey, number>> {
  const ids = new Map<string, number>();
  const made = new Map<ForumKey, number>();
  for (const forum of demoContent.forums) {
    const parentId = "parent" in forum ? (ids.get(forum.parent) ?? null) : null;
    const { title, kind, description, audience } = forum;
    const id = await createForum(work, { title, kind, description, audience, parentId });
    ids.set(forum.key, id);
    made.set(forum.key, id);
  }
  return made;
}

/** Last of all: nobody could have written in them otherwise. */
async function closeForums(work: Work, forumIds: ReadonlyMap<ForumKey, number>): Promise<void> {
  for (const forum of demoContent.forums) {
    if (!("closed" in forum)) continue;
    await work.db
      .updateTable("forum")
      .set({ closed: true })
      .where("id", "=", forumIds.get(forum.key) ?? 0)
      .execute();
  }
}
