import { isFreshProof } from "#core/identity.ts";
import { type Answer, type Asked, type Resume, redirect, type View } from "./asked.ts";
import type { RawInput, Route } from "./route.ts";
import type { SiteParts } from "./site.ts";
import { keepForm, openKeptForm } from "./waiting-form.ts";

/**
 * The one door of whatever is weighty (P-44). Null for whoever has proved who they are, and where nothing weighty is
 * asked; otherwise the answer that asks for the proof. A form waits meanwhile in that very page, sealed.
 */
export async function askForProof(
  parts: SiteParts,
  route: Route,
  asked: Asked<unknown>,
  raw: RawInput,
): Promise<View | Answer | null> {
  const { weighty } = route;
  const { identity, now, tools, path } = asked;
  if (!weighty || !identity || isFreshProof(identity, now) || (await weighty.unless?.(asked))) return null;
  const back = filled(weighty.back, raw.params);
  if (route.method === "GET") return redirect(parts.proofDoor.path(back));
  const lock = { sealer: tools.sealer, sessionHash: identity.sessionHash, now };
  return await parts.proofDoor.view(asked, back, keepForm(lock, { route: route.path, path }, raw));
}

/** What waited for a proof, and who sends it now. */
export interface Resumed {
  readonly asked: Asked<unknown>;
  /** Null: it cannot be opened any more. It waited too long, was sent already, or was kept for an earlier session. */
  readonly form: { readonly route: Route; readonly raw: RawInput } | null;
}

/**
 * What waited for the proof that somebody has just given, to be answered as if it arrived now; null when nothing did.
 *
 * @param before who they were when they proved it: the form was kept for that session
 */
export async function formThatWaited(
  parts: SiteParts,
  before: Asked<unknown>,
  { kept, token }: Resume,
): Promise<Resumed | null> {
  const { identity: was, now, tools } = before;
  if (kept === "" || !was) return null;
  const identity = await parts.identify(parts.database.db, token, now);
  if (!identity) return null;
  const asked = { ...before, identity, viewer: identity.viewer };
  const waited = openKeptForm({ sealer: tools.sealer, sessionHash: was.sessionHash, now }, kept);
  const route = parts.routes.find(({ method, path }) => method === "POST" && path === waited?.route);
  if (!waited || !route?.weighty) return { asked, form: null };
  return { asked: { ...asked, path: waited.path }, form: { route, raw: waited.raw } };
}

/** `/people/:id/` for this very person. */
function filled(pattern: string, params: RawInput["params"]): string {
  return pattern.replace(/:(\w+)/g, (_part, name: string) => encodeURIComponent(String(params[name] ?? "")));
}
