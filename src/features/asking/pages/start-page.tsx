import type { SafeHtml } from "#core/safe-html.ts";
import { Composer } from "#features/topics/index.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { TextLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { RadioCards, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Prose } from "#ui/prose/prose.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import { mostSubject } from "../forms.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { UrgentNotice } from "./urgent-notice.tsx";

const say = words.start;

/** What the form for a new conversation starts with. */
export interface StartBox {
  readonly form: FormState;
  readonly submissionId: string;
  readonly hasDraft: boolean;
  readonly hours: string;
  /** The topic that it goes on from. */
  readonly topic: { readonly id: number; readonly title: string } | null;
  /** Their two names, where they began that topic under a one-time name. */
  readonly names: { readonly own: string; readonly oneTime: string } | null;
  readonly preview: SafeHtml | null;
  readonly saved: boolean;
}

export function StartPage(box: StartBox) {
  return (
    <Stack narrow>
      <PageHead
        title={say.title}
        above={<AudienceLine kind="team" lead={words.onlyLead} rest={words.onlyRest} />}
        lede={box.hours === "" ? words.ask.hoursUnsaid : <span dir="auto">{box.hours}</span>}
      />
      <UrgentNotice />
      {box.topic === null ? null : (
        <Notice kind="private">
          <bdi>{say.fromTopic(box.topic.title)}</bdi>
        </Notice>
      )}
      {box.preview === null ? null : (
        <Card title={say.previewTitle} id="preview">
          <Prose html={box.preview} />
        </Card>
      )}
      <Composer
        action={urls.start(box.topic?.id)}
        form={box.form}
        draftPlace="ask:new"
        submit={{ label: say.submit, busy: say.sending }}
        body={{ label: say.body, hint: say.bodyHint }}
        hidden={{ submission_id: box.submissionId }}
        hasDraft={box.hasDraft}
        before={<Before {...box} />}
      />
      <p>
        <TextLink href={urls.ask}>{say.back}</TextLink>
      </p>
      {box.saved ? <Toast text={say.draftKept} /> : null}
    </Stack>
  );
}

function Before({ form, names }: StartBox) {
  return (
    <>
      {names === null ? null : (
        <RadioCards
          name="as"
          legend={say.name}
          hint={say.nameHint}
          options={[
            { value: "one-time", label: say.names.oneTime(names.oneTime), hint: say.names.oneTimeHint, private: true },
            { value: "own", label: say.names.own(names.own), hint: say.names.ownHint },
          ]}
          value={form.values.as ?? "one-time"}
          error={form.problems.get("as")}
        />
      )}
      <TextField
        name="title"
        label={say.subject}
        hint={say.subjectHint}
        value={form.values.title ?? ""}
        error={form.problems.get("title")}
        maxlength={mostSubject}
        autocomplete="off"
      />
    </>
  );
}
