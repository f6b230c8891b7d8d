import type { FormState } from "#platform/web/asked.ts";
import { Button, TextLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form, Hidden, type Option, Radios, Select, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import type { TopicView } from "../queries/find-topic.ts";
import { topicUrl, urls } from "../urls.ts";
import { words } from "../words.ts";
import { NameCard } from "./name-pages.tsx";

interface ManagePageProps {
  readonly topic: TopicView;
  /** Forums that a topic can move to. */
  readonly forums: readonly Option[];
  /** Site moderators; volunteers close and move. */
  readonly mayManage: boolean;
  readonly mayHide: boolean;
  readonly mayPinEverywhere: boolean;
  readonly mayAskWho: boolean;
  readonly form: FormState;
}

/** Everything that a moderator can do with a topic, each as a form of its own. */
export function ManagePage(props: ManagePageProps) {
  const { topic, form, mayManage } = props;
  return (
    <Stack narrow>
      <PageHead title={words.manage.title} lede={<bdi>{topic.title}</bdi>}>
        <p>
          <a href={topicUrl(topic.address)}>{words.manage.back}</a>
        </p>
      </PageHead>
      <ErrorSummary title={words.composer.problems(form.problems.size)} problems={form.problems} />
      <Card title={words.manage.close} id="close">
        <Form action={urls.close(topic.id)}>
          <Hidden name="closed" value={topic.closed ? "no" : "yes"} />
          <Button kind="quiet">{topic.closed ? words.topic.reopen : words.topic.closeIt}</Button>
        </Form>
      </Card>
      {mayManage ? <Naming {...props} /> : null}
      {mayManage ? <Pinning {...props} /> : null}
      <Moving {...props} />
      {topic.aliasId === null ? null : <NameCard topic={topic} form={form} mayAsk={props.mayAskWho} />}
      {props.mayHide ? <Hiding {...props} /> : null}
    </Stack>
  );
}

function Naming({ topic, form }: ManagePageProps) {
  return (
    <>
      <Card title={words.manage.rename} id="rename">
        <Form action={urls.rename(topic.id)} class="stack">
          <TextField
            name="title"
            label={words.manage.renameLabel}
            value={form.values.title ?? topic.title}
            error={form.problems.get("title")}
          />
          <Button kind="quiet">{words.manage.renameButton}</Button>
        </Form>
      </Card>
      {topic.audience === "staff" ? null : (
        <Card title={words.manage.audience} id="audience">
          <TextLink href={urls.narrow(topic.id)} icon="people">
            {words.narrow.link}
          </TextLink>
        </Card>
      )}
      <Card title={words.manage.tags} id="tags">
        <Form action={urls.tags(topic.id)} class="stack">
          <TextField
            name="tags"
            label={words.manage.tagsLabel}
            hint={words.composer.tagsHint}
            value={form.values.tags ?? topic.tags.map((tag) => tag.name).join(", ")}
            error={form.problems.get("tags")}
          />
          <Button kind="quiet">{words.manage.tagsButton}</Button>
        </Form>
      </Card>
    </>
  );
}

function Pinning({ topic, mayPinEverywhere }: ManagePageProps) {
  const pins = Object.entries(words.manage.pins).filter(([pin]) => pin !== "2" || mayPinEverywhere);
  return (
    <Card title={words.manage.pin} id="pin">
      <Form action={urls.pin(topic.id)} class="stack">
        <Radios
          name="pinned"
          legend={words.manage.pinLabel}
          value={String(topic.pinned)}
          options={pins.map(([value, label]) => ({ value, label }))}
        />
        <Button kind="quiet">{words.manage.pinButton}</Button>
      </Form>
    </Card>
  );
}

function Moving({ topic, forums }: ManagePageProps) {
  return (
    <Card title={words.manage.move} id="move">
      <Form action={urls.move(topic.id)} class="stack">
        <Select
          name="forum"
          label={words.manage.moveLabel}
          hint={words.manage.moveHint}
          value={String(topic.forum.id)}
          options={forums}
        />
        <Button kind="quiet">{words.manage.moveButton}</Button>
      </Form>
    </Card>
  );
}

function Hiding({ topic, form }: ManagePageProps) {
  return (
    <Card title={words.manage.hide} id="hide">
      <Form action={urls.hideTopic(topic.id)} class="stack">
        {topic.state === "hidden" ? (
          <Hidden name="show" value="yes" />
        ) : (
          <TextField
            name="reason"
            label={words.manage.hideReason}
            value={form.values.reason ?? ""}
            error={form.problems.get("reason")}
          />
        )}
        <Button kind="danger">{topic.state === "hidden" ? words.manage.showButton : words.manage.hideButton}</Button>
      </Form>
    </Card>
  );
}
