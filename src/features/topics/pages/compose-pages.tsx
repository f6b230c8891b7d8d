import type { Audience } from "#core/audience.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import type { Viewer } from "#core/viewer.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Card } from "#ui/card/card.tsx";
import { TextField } from "#ui/form/index.ts";
import { Knots } from "#ui/knots/knots.tsx";
import { Columns, PageHead } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Posts } from "#ui/post/post.tsx";
import { Prose } from "#ui/prose/prose.tsx";
import { AudienceChoice, audiencesWithin, PostLabel } from "../components/audience-choice.tsx";
import { Composer } from "../components/composer.tsx";
import { NameChoice, type Naming } from "../components/name-choice.tsx";
import { PostCard } from "../components/post-card.tsx";
import { cardOf } from "../components/post-card-props.ts";
import type { TopicView } from "../queries/find-topic.ts";
import type { PostView } from "../queries/list-posts.ts";
import { topicUrl, urls } from "../urls.ts";
import { words } from "../words.ts";
import { type ReplyBox, ReplyForm } from "./reply-form.tsx";

/** How a text will look, above the form that it came from. */
export function Preview({ html }: { readonly html: SafeHtml }) {
  return (
    <Card title={words.composer.previewTitle} id="preview">
      <Prose html={html} />
    </Card>
  );
}

interface ReplyPageProps {
  readonly topic: TopicView;
  readonly box: ReplyBox;
  readonly preview: SafeHtml | null;
  /** The post that is being answered. */
  readonly target: PostView | null;
  /** What others wrote since the form was opened. */
  readonly newPosts: readonly PostView[];
  readonly viewer: Viewer;
  readonly now: Date;
  readonly timeZone: string;
  readonly saved?: string | undefined;
}

/** A reply on a page of its own: to answer or quote a post, and for previews. */
export function ReplyPage(props: ReplyPageProps) {
  const { topic, newPosts, viewer, now, timeZone } = props;
  const looking = { viewer, now, timeZone, mayReply: false, bare: true };
  return (
    <>
      <PageHead title={words.composer.replyTo(topic.title)}>
        <p>
          <a href={topicUrl(topic.address)}>{words.manage.back}</a>
        </p>
      </PageHead>
      <Columns aside={<WhatNext />} asideLabel={words.composer.nextTitle}>
        {props.saved === undefined ? null : <Notice role="status">{props.saved}</Notice>}
        {props.target ? <PostCard {...cardOf(props.target, looking)} /> : null}
        {newPosts.length > 0 ? (
          <Notice kind="lamp" title={words.topic.newSince(newPosts.length)}>
            <Posts start={newPosts[0]?.position}>
              {newPosts.map((post) => (
                <li key={post.id}>
                  <PostCard {...cardOf(post, looking)} />
                </li>
              ))}
            </Posts>
          </Notice>
        ) : null}
        {props.preview === null ? null : <Preview html={props.preview} />}
        <ReplyForm {...props.box} topic={topic} />
      </Columns>
    </>
  );
}

interface NewTopicPageProps {
  readonly forum: {
    readonly id: number;
    readonly title: string;
    readonly audience: Audience;
    /** What is chosen until somebody chooses. */
    readonly starts: Audience;
    /** May they list what anyone can read? */
    readonly searchEngines: boolean;
  };
  readonly form: FormState;
  readonly submissionId: string;
  readonly hasDraft: boolean;
  readonly preview: SafeHtml | null;
  readonly saved?: string | undefined;
  /** Null for those who write under their own name only. */
  readonly naming: Naming | null;
}

export function NewTopicPage({ forum, form, submissionId, hasDraft, preview, saved, naming }: NewTopicPageProps) {
  const among = audiencesWithin(forum.audience);
  const chosen = among.find((audience) => audience === form.values.audience) ?? forum.starts;
  return (
    <>
      <PageHead title={words.composer.startTitle} lede={words.composer.startIn(forum.title)} />
      <Columns aside={<WhatNext />} asideLabel={words.composer.nextTitle}>
        {saved === undefined ? null : <Notice role="status">{saved}</Notice>}
        {preview === null ? null : <Preview html={preview} />}
        <Composer
          action={urls.newTopic(forum.id)}
          form={form}
          {...(among.length === 1 ? { audience: forum.audience } : {})}
          draftPlace={`forum:${forum.id}`}
          submit={{ label: <PostLabel among={among} />, busy: words.composer.posting }}
          body={{ label: words.composer.tell, hint: words.composer.tellHint }}
          hidden={{ submission_id: submissionId }}
          hasDraft={hasDraft}
          before={<TitleField form={form} />}
          after={
            <>
              <TagsField form={form} />
              {naming === null ? null : <NameChoice {...naming} form={form} />}
              {among.length === 1 ? null : (
                <AudienceChoice among={among} form={form} chosen={chosen} searchEngines={forum.searchEngines} />
              )}
            </>
          }
        />
        <p class="hint">{words.composer.later}</p>
      </Columns>
    </>
  );
}

function TitleField({ form }: { form: FormState }) {
  return (
    <TextField
      name="title"
      label={words.composer.title}
      hint={words.composer.titleHint}
      error={form.problems.get("title")}
      value={form.values.title ?? ""}
      maxlength={240}
      autocomplete="off"
    />
  );
}

function TagsField({ form }: { form: FormState }) {
  return (
    <TextField
      name="tags"
      label={words.composer.tags}
      note={words.composer.optional}
      hint={words.composer.tagsHint}
      error={form.problems.get("tags")}
      value={form.values.tags ?? ""}
      autocomplete="off"
    />
  );
}

interface EditPageProps {
  readonly postId: number;
  readonly audience: Audience;
  readonly form: FormState;
  readonly version: number;
  /** Of the topic: its opening post is edited. */
  readonly withTitle: boolean;
  readonly preview?: SafeHtml;
  readonly saved?: string;
  readonly hasDraft?: boolean;
}

export function EditPage({ postId, audience, form, version, withTitle, preview, saved, hasDraft }: EditPageProps) {
  return (
    <>
      <PageHead title={words.composer.editTitle} />
      <div class="stack narrow">
        {saved === undefined ? null : <Notice role="status">{saved}</Notice>}
        {preview === undefined ? null : <Preview html={preview} />}
        <Composer
          action={urls.edit(postId)}
          form={form}
          audience={audience}
          draftPlace={`post:${postId}`}
          submit={{ label: words.composer.save, busy: words.composer.saving }}
          body={{ label: words.composer.body, hint: words.composer.bodyHint }}
          hidden={{ version }}
          hasDraft={hasDraft === true}
          before={withTitle ? <TitleField form={form} /> : null}
          after={
            <TextField
              name="reason"
              label={words.composer.reason}
              hint={words.composer.reasonHint}
              error={form.problems.get("reason")}
              value={form.values.reason ?? ""}
              autocomplete="off"
            />
          }
        />
      </div>
    </>
  );
}

function WhatNext() {
  return (
    <>
      <Card title={words.composer.nextTitle} id="next">
        <Knots clinic items={words.composer.next.map((step, place) => ({ ...step, done: place === 0 }))} />
      </Card>
      <Notice kind="private" icon="info" title={words.composer.urgentTitle}>
        <p class="small">
          {words.composer.urgent} <a href="/urgent/">{words.composer.urgentLink}</a>
        </p>
      </Notice>
    </>
  );
}
