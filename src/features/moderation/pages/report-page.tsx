import { urls as texts } from "#features/texts/urls.ts";
import { permalink } from "#features/topics/urls.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { ErrorSummary, Form, TextArea } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { reportReasons } from "../reasons.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.report;

interface ReportPageProps {
  readonly postId: number;
  readonly author: string | null;
  /** The beginning of the post, as plain words. */
  readonly excerpt: string;
  readonly form: FormState;
}

/** Why a post is reported: one press sends it. Urgent help comes before everything else. */
export function ReportPage({ postId, author, excerpt, form }: ReportPageProps) {
  return (
    <Stack narrow>
      <ErrorSummary title={say.problems} problems={form.problems} />
      <PageHead title={say.title} lede={say.lede}>
        <AudienceLine kind="team" lead={say.audienceLead} rest={say.audienceRest} />
      </PageHead>
      <UrgentNotice />
      <figure class="stack stack--tight">
        <figcaption class="meta">{say.by(author ?? say.former)}</figcaption>
        <blockquote class="case__text" dir="auto">
          {excerpt}
        </blockquote>
      </figure>
      <Form action={urls.report(postId)} class="stack">
        <NoteField form={form} />
        <Reasons />
      </Form>
      <ButtonLink kind="quiet" href={permalink(postId)}>
        {say.back}
      </ButtonLink>
    </Stack>
  );
}

/** For whoever cannot wait for a moderator. */
export function UrgentNotice() {
  return (
    <Notice kind="lamp" icon="alert" title={say.urgentTitle}>
      <p>{say.urgent}</p>
      <p>
        <a href={texts.urgent}>{say.urgentLink}</a>
      </p>
    </Notice>
  );
}

function Reasons() {
  return (
    <fieldset class="stack stack--tight">
      <legend class="legend">{say.choose}</legend>
      <p class="hint">{say.chooseHint}</p>
      <Cluster>
        {reportReasons.map((reason) => (
          <Button key={reason} kind="quiet" name="reason" value={reason}>
            {words.reasons[reason]}
          </Button>
        ))}
      </Cluster>
    </fieldset>
  );
}

function NoteField({ form: { values, problems } }: { readonly form: FormState }) {
  const note = values.note ?? "";
  return (
    <details open={note !== "" || problems.has("note")}>
      <summary>{say.noteOpen}</summary>
      <TextArea name="note" label={say.note} hint={say.noteHint} value={note} error={problems.get("note")} rows={4} />
    </details>
  );
}
