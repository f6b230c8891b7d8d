import type { Route } from "#platform/web/routes.ts";
import { accessTable } from "../access-table.ts";
import type { FieldValues, Visitor } from "../visitor.ts";
import type { Thing } from "../world/thing.ts";
import type { World } from "../world/world.ts";
import type { Row } from "./row.ts";
import { casesOf } from "./trial.ts";

export interface FormToTry {
  readonly route: Route;
  readonly row: Row;
  readonly visitor: Visitor;
  readonly thing: Thing;
  /** As its page would send it. */
  readonly fields: FieldValues;
}

const nothing: Thing = { id: 0, address: "" };

/** Every form that has a field, with somebody who may send it and a thing of its own to send it about. */
export async function formsOf(world: World, kind: Route["kind"]): Promise<FormToTry[]> {
  const found: FormToTry[] = [];
  for (const route of world.site.routes) {
    const row = accessTable[`${route.method} ${route.path}`];
    const one = row && casesOf(row).find(({ expected }) => expected === "yes");
    if (!row || !one || route.method === "GET" || route.kind !== kind) continue;
    const thing = one.thing === "" ? nothing : await world.fresh(one.thing);
    const fields = { ...(await row.form?.({ world, persona: one.persona, thing })) };
    const visitor = one.persona === "guest" ? world.site.newGuest() : world.as(one.persona);
    if (Object.keys(fields).length > 0) found.push({ route, row, visitor, thing, fields });
  }
  return found;
}
