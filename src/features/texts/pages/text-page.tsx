import type { SafeHtml } from "#core/safe-html.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Prose } from "#ui/prose/prose.tsx";
import { words } from "../words.ts";

interface TextPageProps {
  readonly title: string;
  readonly html: SafeHtml;
  /** "5 May 2031"; null while the practice has not confirmed it. */
  readonly confirmed: string | null;
}

/** One of the practice's texts, the same for everybody. */
export function TextPage({ title, html, confirmed }: TextPageProps) {
  const { page } = words;
  return (
    <Stack>
      <PageHead title={title}>
        <AudienceLine kind="public" lead={page.audienceLead} rest={page.audienceRest} />
      </PageHead>
      <Prose html={html} />
      <p class="meta">{confirmed === null ? page.unconfirmed : page.confirmed(confirmed)}</p>
    </Stack>
  );
}
