import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, TextButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import type { OwnAddress } from "../../queries/addresses.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.addresses;

interface EmailPageProps {
  readonly own: OwnAddress;
  /** What mail looks like from outside. */
  readonly looks: string;
  /** False: there is no mail server yet. */
  readonly sends: boolean;
  readonly form: FormState;
  readonly saved?: string | undefined;
}

export function EmailPage({ own, looks, sends, form, saved }: EmailPageProps) {
  return (
    <Stack narrow>
      <ErrorSummary title={say.problems} problems={form.problems} />
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<AudienceLine kind="only-you" lead={words.settings.onlyYouLead} rest={words.settings.onlyYouRest} />}
      />
      {sends ? null : <Notice kind="lamp">{say.noMail}</Notice>}
      <Waiting own={own} />
      <Now own={own} />
      <Card title={own.confirmed ? say.changeTitle : say.giveTitle} id="give">
        <Form action={urls.email} class="stack">
          <TextField
            name="email"
            type="email"
            label={say.email}
            hint={own.confirmed ? say.changeHint : say.emailHint}
            value={form.values.email}
            error={form.problems.get("email")}
            autocomplete="email"
          />
          <p>
            <Button kind="private" busyLabel={say.busy}>
              {say.submit}
            </Button>
          </p>
        </Form>
      </Card>
      <Card title={say.what} id="what">
        <p>{say.never}</p>
        <p>{looks}</p>
      </Card>
      <p>
        <a href={urls.settings}>{words.settings.back}</a>
      </p>
      {saved ? <Toast text={saved} /> : null}
    </Stack>
  );
}

function Waiting({ own: { claimed } }: Pick<EmailPageProps, "own">) {
  if (claimed === null) return null;
  return (
    <Card title={say.waitingTitle} id="waiting">
      <p>{say.waiting(claimed)}</p>
      <p>{say.again}</p>
      <Form action={urls.forgetEmail}>
        <TextButton>{say.cancel}</TextButton>
      </Form>
    </Card>
  );
}

function Now({ own: { address, confirmed } }: Pick<EmailPageProps, "own">) {
  if (address === null) return null;
  return (
    <Card title={say.nowTitle} id="now">
      <p>{confirmed ? say.now(address) : say.unconfirmed(address)}</p>
      <p class="small">{say.removeHint}</p>
      <Form action={urls.removeEmail}>
        <Button kind="quiet" small>
          {say.remove}
        </Button>
      </Form>
    </Card>
  );
}
