import { z } from "zod";
import { must } from "#core/decision.ts";
import { redirect, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route } from "#platform/web/routes.ts";
import { blockMember, unblockMember } from "../commands/blocks.ts";
import { noFields } from "../forms.ts";
import { BlockedPage, BlockPage } from "../pages/block-pages.tsx";
import { canBlock } from "../policy.ts";
import { hasBlocked, listBlocked } from "../queries/blocks.ts";
import { findBlockable } from "../queries/profile.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const person = z.object({ slug: z.string().max(200) });
const onlyYou = { current: "you", onlyYou: true, styles: ["rooms"] } as const;

/** Open to everyone as addresses, so that guests get the same "no such page" whoever exists (README 10). */
const showBlock = page(
  "/forums/users/:slug/block/",
  { access: "everyone", input: person, limit: "profile" },
  async (asked) => {
    const found = await findBlockable(asked.db, asked.viewer, asked.input.slug);
    must(canBlock(asked.viewer, found));
    const blocked = await hasBlocked(asked.db, asked.viewer, found.id);
    return view({
      title: words.blocking.title(found.name),
      main: <BlockPage person={found} blocked={blocked} />,
      ...onlyYou,
    });
  },
);

const postBlock = action(
  "/forums/users/:slug/block/",
  { access: "everyone", input: person, form: noFields, limit: "small" },
  {
    async done({ work, input }) {
      await blockMember(work, input.slug);
      return redirect(urls.blocked);
    },
  },
);

const postUnblock = action(
  "/forums/users/:slug/unblock/",
  { access: "everyone", input: person, form: noFields, limit: "small" },
  {
    async done({ work, input }) {
      await unblockMember(work, input.slug);
      return redirect(urls.blocked);
    },
  },
);

const showBlocked = page(urls.blocked, { access: "members", input: nothing }, async ({ db, viewer }) =>
  view({ title: words.blocking.listTitle, main: <BlockedPage people={await listBlocked(db, viewer)} />, ...onlyYou }),
);

export const blockRoutes: readonly Route[] = [showBlock, postBlock, postUnblock, showBlocked];
