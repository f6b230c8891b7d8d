import { NotFound } from "#core/errors.ts";
import { type Answer, type Asked, redirect } from "#platform/web/asked.ts";
import { isFreshProof } from "../rules/proof.ts";
import { urls } from "../urls.ts";

/**
 * For whatever is weighty (P-44). Null where this browser's person proved who they are at most ten minutes ago; a log-in
 * counts. Otherwise the answer that asks for it and then leads back:
 *
 *     const first = proveFirst(asked, urls.export);
 *     if (first) return first;
 *
 * @param back the page to go on to afterwards, never the address of a form; the path asked for when left out
 * @throws NotFound for guests
 */
export function proveFirst(
  { identity, now, path }: Pick<Asked<unknown>, "identity" | "now" | "path">,
  back: string = path,
): Answer | null {
  if (!identity) throw new NotFound();
  return isFreshProof(identity.provedAt, now) ? null : redirect(urls.proveFor(back));
}
