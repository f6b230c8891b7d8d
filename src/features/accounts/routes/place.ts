import { isAdministrator, type Viewer } from "#core/viewer.ts";
import type { View } from "#platform/web/asked.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const { admin, moderation, title } = words.people;

/** Where pages about people lie: below administration, or below moderation for those who have no administration. */
export function peoplePlace(viewer: Viewer, inside: boolean): Pick<View, "current" | "breadcrumbs" | "styles"> {
  const above = isAdministrator(viewer)
    ? { current: "admin", crumb: { label: admin, href: "/admin/" } }
    : { current: "moderation", crumb: { label: moderation, href: "/moderation/" } };
  const people = { label: title, href: urls.people };
  return {
    current: above.current,
    breadcrumbs: inside ? [above.crumb, people] : [above.crumb],
    styles: ["rooms"],
  };
}
