import { allow, type Decision, refuse } from "#core/decision.ts";
import { isAdministrator, type Role, type Viewer } from "#core/viewer.ts";
import { words } from "../words.ts";

const say = words.helping;

/** How somebody stands to being a former patient who helps; null: nobody asked them, or it is over. */
export type Helping = "asked" | "active" | "paused" | null;

/** What somebody answers or does about it themselves. */
export type OwnDeed = "accept" | "decline" | "pause" | "go-on" | "stop";

/** Whom an administrator may ask: somebody who takes part, and does not speak for the practice. */
export function canAskToHelp(viewer: Viewer, person: { readonly role: Role; readonly helping: Helping }): Decision {
  if (!isAdministrator(viewer)) return refuse(say.onlyAdministrators);
  if (person.role !== "participant") return refuse(say.onlyParticipants);
  return person.helping === null ? allow : refuse(say.alreadyAsked);
}

/** An administrator takes the question or the mark back. */
export function canEndHelping(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(say.onlyAdministrators);
}

/** What a deed makes of it; undefined where there is nothing to do it to: pressed twice, or it was over meanwhile. */
export function afterDeed(helping: Helping, deed: OwnDeed): Helping | undefined {
  if (helping === "asked") return deed === "accept" ? "active" : deed === "decline" ? null : undefined;
  if (helping === null || deed === "accept" || deed === "decline") return undefined;
  if (deed === "stop") return null;
  return deed === "pause" ? "paused" : "active";
}

/** @throws RangeError on a stored value that we do not understand */
export function helpingOf(stored: string | null): Helping {
  if (stored === null || stored === "asked" || stored === "active" || stored === "paused") return stored;
  throw new RangeError(`Nobody helps ${stored}.`);
}
