import type { FormState } from "#platform/web/asked.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Links } from "#ui/people/people.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import type { Treatment } from "../record.ts";
import { urls } from "../urls.ts";
import { editorWords as words } from "../words/editor.ts";
import { DiscardCard, LinkedCard, PublishCard, type PublishState, WithdrawCard } from "./draft-cards.tsx";
import { DraftCrumbs } from "./draft-crumbs.tsx";
import { HistoryCard, type HistoryLine } from "./history-card.tsx";
import { OptionWhole } from "./option-page.tsx";
import type { OptionProps } from "./option-props.ts";

const say = words.workshop;

/** One thing that is missing, and where it is mended. */
export interface MissingLine {
  readonly sentence: string;
  readonly href: string;
}

export interface DraftPageProps {
  readonly slug: string;
  readonly name: string;
  readonly seen: number;
  /** Null: nothing but what is shown. */
  readonly draft: { readonly missing: readonly MissingLine[]; readonly publish: PublishState } | null;
  readonly shown: boolean;
  readonly reading: { readonly line: string; readonly high: boolean };
  readonly option: OptionProps;
  readonly history: readonly HistoryLine[];
  readonly form: FormState;
  readonly saved: boolean;
}

/** The team's page about one option: what is missing, who stands by it, how it will look, what it was before. */
export function DraftPage(props: DraftPageProps) {
  const { slug, name, draft, shown, form, option, seen } = props;
  return (
    <Stack>
      <ErrorSummary title={words.problems.summary} problems={form.problems} />
      <PageHead above={<DraftCrumbs />} title={draft === null ? say.titleShown(name) : say.title(name)}>
        <Cluster>
          <ButtonLink href={urls.edit(slug)} icon="pencil">
            {draft === null ? say.editShown : say.edit}
          </ButtonLink>
          {shown ? (
            <ButtonLink kind="quiet" href={urls.option(slug)}>
              {say.see}
            </ButtonLink>
          ) : null}
        </Cluster>
      </PageHead>
      {draft === null ? null : <MissingCard missing={draft.missing} />}
      <Notes reading={props.reading} notes={option.content.reviewerNotes} />
      <Items slug={slug} content={option.content} />
      {draft === null ? null : <PublishCard slug={slug} seen={seen} state={draft.publish} form={form} />}
      <section class="stack" aria-labelledby="preview">
        <h2 id="preview">{draft === null ? say.noPreview : say.preview}</h2>
        <div class="card">
          <OptionWhole {...option} />
        </div>
      </section>
      <LinkedCard slug={slug} questions={option.questions} stories={option.stories} form={form} />
      {props.history.length === 0 ? null : <HistoryCard lines={props.history} />}
      {shown ? <WithdrawCard slug={slug} form={form} /> : null}
      {draft === null ? null : <DiscardCard slug={slug} seen={seen} isNew={props.history.length === 0} />}
      {props.saved ? <Toast text={say.saved} /> : null}
    </Stack>
  );
}

function MissingCard({ missing }: { readonly missing: readonly MissingLine[] }) {
  if (missing.length === 0) return <Notice>{say.nothingMissing}</Notice>;
  return (
    <Card title={say.missing} id="missing">
      <p>{say.missingLede}</p>
      <Links items={missing.map(({ sentence, href }) => ({ label: sentence, href }))} />
    </Card>
  );
}

function Notes({ reading, notes }: { readonly reading: DraftPageProps["reading"]; readonly notes: readonly string[] }) {
  return (
    <Notice kind={reading.high ? "lamp" : undefined} title={say.notes}>
      <p>{reading.line}</p>
      {reading.high ? <p>{say.readingHigh}</p> : null}
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Items({ slug, content }: { readonly slug: string; readonly content: Treatment }) {
  const lists = {
    common: content.commonEffects.map(({ plain }) => plain),
    serious: content.seriousEffects.map(({ plain }) => plain),
    studies: content.studies.map(({ citation }) => citation),
  };
  return (
    <Card title={say.itemsTitle} id="items">
      {(["common", "serious", "studies"] as const).map((part) => (
        <div class="stack stack--tight" key={part}>
          <h3>{say.items[part]}</h3>
          {lists[part].length === 0 ? <p>{say.noItems}</p> : null}
          <Links items={lists[part].map((label, place) => ({ label, href: urls.item(slug, part, place) }))} />
          <p>
            <ButtonLink kind="quiet" small href={urls.item(slug, part, "new")} icon="plus">
              {say.add[part]}
            </ButtonLink>
          </p>
        </div>
      ))}
    </Card>
  );
}
