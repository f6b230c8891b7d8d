import { AudienceLine } from "#ui/audience/audience.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { QueueTabs } from "../components/queue-tabs/queue-tabs.tsx";
import { UnseenCase, type UnseenView } from "../components/unseen-case/unseen-case.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.bin;

interface BinPageProps {
  readonly posts: readonly UnseenView[];
  readonly isFirst: boolean;
  /** Where the next page begins; null on the last one. */
  readonly next: number | null;
  readonly open: number;
  readonly withLog: boolean;
}

/** What is spam or in the bin. */
export function BinPage({ posts, isFirst, next, open, withLog }: BinPageProps) {
  return (
    <Stack>
      <PageHead
        above={<AudienceLine kind="team" lead={words.open.audienceLead} rest={words.open.audienceRest} />}
        title={say.title}
        lede={say.lede}
      />
      <QueueTabs current="bin" open={open} withLog={withLog} />
      {posts.length === 0 ? <Empty title={say.empty}>{say.emptyMore}</Empty> : <p class="meta">{say.replies}</p>}
      <ol class="stack">
        {posts.map((post) => (
          <li key={post.postId}>
            <UnseenCase post={post} />
          </li>
        ))}
      </ol>
      {isFirst && next === null ? null : (
        <nav class="pagination" aria-label={say.pages}>
          <ul>
            {isFirst ? null : (
              <li>
                <a href={urls.bin()}>{say.newest}</a>
              </li>
            )}
            {next === null ? null : (
              <li>
                <a href={urls.bin(next)} rel="next">
                  {say.older} <Icon name="chevron" turn />
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </Stack>
  );
}
