import type { Audience } from "#core/audience.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button } from "#ui/button/button.tsx";
import { ErrorSummary, Form } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { AudienceChoice } from "../components/audience-choice.tsx";
import { audienceLine } from "../components/audience-line.ts";
import type { TopicView } from "../queries/find-topic.ts";
import { topicUrl, urls } from "../urls.ts";
import { words } from "../words.ts";

interface NarrowPageProps {
  readonly topic: TopicView;
  /** From what it is now on, widest first. */
  readonly among: readonly Audience[];
  readonly own: boolean;
  readonly form: FormState;
}

export function NarrowPage({ topic, among, own, form }: NarrowPageProps) {
  const chosen = among.find((audience) => audience === form.values.audience) ?? topic.audience;
  return (
    <Stack narrow>
      <PageHead title={words.narrow.title} lede={<bdi>{topic.title}</bdi>}>
        <AudienceLine {...audienceLine(topic.audience, own)} />
        <p>{words.narrow.lede}</p>
      </PageHead>
      <ErrorSummary title={words.composer.problems(form.problems.size)} problems={form.problems} />
      <Form action={urls.narrow(topic.id)} class="stack">
        <AudienceChoice among={among} form={form} chosen={chosen} others={!own} />
        <p class="cluster">
          <Button>{words.narrow.button}</Button>
          <a href={topicUrl(topic.address)}>{words.narrow.keep}</a>
        </p>
      </Form>
    </Stack>
  );
}
