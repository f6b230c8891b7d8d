import { absoluteDate } from "#core/dates.ts";
import { Card } from "#ui/card/card.tsx";
import { Links } from "#ui/people/people.tsx";
import type { ProfilePost } from "../queries/profile-posts.ts";
import { permalink } from "../urls.ts";
import { words } from "../words.ts";

interface ProfilePostsProps {
  readonly posts: readonly ProfilePost[];
  readonly timeZone: string;
}

/** What somebody wrote last, because they chose to show it. */
export function ProfilePosts({ posts, timeZone }: ProfilePostsProps) {
  return (
    <Card title={words.profile.posts} id="posts">
      {posts.length === 0 ? <p class="meta">{words.profile.none}</p> : null}
      <Links
        items={posts.map(({ id, position, title, at }) => ({
          href: permalink(id),
          label: <bdi>{words.profile.post(title, position)}</bdi>,
          meta: absoluteDate(at, timeZone, true).text,
        }))}
      />
    </Card>
  );
}
