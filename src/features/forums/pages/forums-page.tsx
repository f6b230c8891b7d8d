import { ButtonLink } from "#ui/button/button.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { AdminCrumbs } from "../components/admin-crumbs/admin-crumbs.tsx";
import { ForumTree } from "../components/forum-tree/forum-tree.tsx";
import type { ForumNode } from "../forum.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const { admin } = words;

/** All forums in their order, each with its readers and its buttons. */
export function ForumsPage({ forums }: { forums: readonly ForumNode[] }) {
  return (
    <Stack>
      <PageHead above={<AdminCrumbs />} title={admin.title} lede={admin.lede}>
        <p>
          <ButtonLink href={urls.new} icon="plus">
            {admin.add}
          </ButtonLink>
        </p>
      </PageHead>
      {forums.length > 0 ? <ForumTree forums={forums} /> : <Empty title={admin.none}>{admin.noneHint}</Empty>}
    </Stack>
  );
}
