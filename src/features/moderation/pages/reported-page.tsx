import { permalink, urls as topics } from "#features/topics/urls.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { words } from "../words.ts";
import { UrgentNotice } from "./report-page.tsx";

const say = words.reported;

/** After a report. It says nothing about the post, so it needs to know nothing about it. */
export function ReportedPage({ postId, danger }: { readonly postId: number; readonly danger: boolean }) {
  return (
    <Stack narrow>
      <PageHead title={say.title} lede={say.lede} above={danger ? <UrgentNotice /> : null} />
      <Cluster>
        <ButtonLink href={permalink(postId)}>{say.back}</ButtonLink>
        <ButtonLink kind="quiet" href={topics.forums}>
          {say.forums}
        </ButtonLink>
      </Cluster>
    </Stack>
  );
}
