import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const { admin } = words;

/** Administration, and the list of forums where the page is about one of them. */
export function AdminCrumbs({ inside }: { inside?: boolean }) {
  const up = { label: admin.admin, href: urls.administration };
  return <Breadcrumbs label={admin.here} items={inside ? [up, { label: admin.back, href: urls.admin }] : [up]} />;
}
