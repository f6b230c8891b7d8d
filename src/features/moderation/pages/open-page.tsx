import type { PageOf } from "#core/paging.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { ErrorSummary } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { type CaseView, OpenCase } from "../components/open-case/open-case.tsx";
import { QueuePages, QueueTabs } from "../components/queue-tabs/queue-tabs.tsx";
import { UnseenCase, type UnseenView } from "../components/unseen-case/unseen-case.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.open;

interface OpenPageProps {
  readonly cases: readonly ((CaseView & { readonly kind: "reported" }) | (UnseenView & { readonly kind: "waiting" }))[];
  readonly paging: PageOf;
  /** The decision that was refused. */
  readonly refused: { readonly postId: number; readonly form: FormState } | null;
  readonly withLog: boolean;
}

/** What waits for a moderator. */
export function OpenPage({ cases, paging, refused, withLog }: OpenPageProps) {
  return (
    <Stack>
      {refused ? (
        <ErrorSummary title={say.problems} problems={refused.form.problems} idPrefix={`case-${refused.postId}-`} />
      ) : null}
      <PageHead
        above={<AudienceLine kind="team" lead={say.audienceLead} rest={say.audienceRest} />}
        title={say.title(paging.total)}
        lede={say.lede}
      />
      <QueueTabs current="open" open={paging.total} withLog={withLog} />
      {cases.length === 0 ? <Empty title={say.empty}>{say.emptyMore}</Empty> : null}
      <ol class="stack">
        {cases.map((shown) => (
          <li key={shown.postId}>
            {shown.kind === "waiting" ? (
              <UnseenCase post={shown} />
            ) : (
              <OpenCase shown={shown} form={refused?.postId === shown.postId ? refused.form : null} />
            )}
          </li>
        ))}
      </ol>
      {paging.pages > 1 ? <QueuePages paging={paging} hrefOf={urls.list} /> : null}
    </Stack>
  );
}
