import type { Example } from "#ui/example.ts";
import { AdminCrumbs } from "./admin-crumbs.tsx";

export const examples: readonly Example[] = [{ name: "On the page of one forum", show: <AdminCrumbs inside /> }];
