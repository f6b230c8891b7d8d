import { randomUUID } from "node:crypto";
import type { TestSite } from "../site.ts";
import type { MadeForum } from "../things.ts";
import type { Others, Persons, Thing } from "./thing.ts";

interface Parts {
  readonly site: TestSite;
  readonly persons: Persons;
  readonly others: Others;
  readonly forum: MadeForum;
}

/** A topic that the owner started under a one-time name, and questions who that is. */
export function oneTimeNames({ site, persons, others, forum }: Parts) {
  const veiledTopic = async (): Promise<Thing> => {
    const name = `veil.${randomUUID().replace(/[^a-f]/g, "")}`.slice(0, 20);
    const form = { title: "Aside", body: "Some words.", as: "one-time", name, submission_id: randomUUID() };
    const answer = await persons.owner.post(`/forums/new-topic/${forum.id}/`, form);
    if (answer.status !== 303) throw new Error(`The topic was answered with ${answer.status}.`);
    const found = site.database.db.selectFrom("topic").select("id").where("guest_name", "=", name);
    const { id } = await found.executeTakeFirstOrThrow();
    return { id, address: name };
  };
  const nameAsked = async (): Promise<Thing> => {
    const { id: topicId, address } = await veiledTopic();
    // However long the test has taken, they proved just now who they are.
    const both = [others.keeper.id, persons.administrator.id];
    const proved = site.database.db.updateTable("session").set({ proved_at: site.clock.now() });
    await proved.where("member_id", "in", both).execute();
    await others.keeper.post(`/admin/one-time-names/topics/${topicId}/`, { reason: "Somebody may be in danger." });
    const { id } = await site.database.db
      .selectFrom("name_opening")
      .innerJoin("one_time_name", "one_time_name.id", "alias_id")
      .select("name_opening.id")
      .where("topic_id", "=", topicId)
      .executeTakeFirstOrThrow();
    return { id, address };
  };
  const nameOpened = async (): Promise<Thing> => {
    const asked = await nameAsked();
    await persons.administrator.post(`/admin/one-time-names/${asked.id}/answer/`, { answer: "agree" });
    return asked;
  };
  return { veiledTopic, nameAsked, nameOpened };
}
