import type { FormState } from "#platform/web/asked.ts";
import { Button, ButtonLink, TextLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form, TextField } from "#ui/form/index.ts";
import { Cluster, Columns, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.signingIn.forgotten;
const { forgot: sayMail } = words.addresses;

interface ForgotPageProps {
  readonly code: FormState;
  readonly mail: FormState;
  /** False: there is no mail server yet, for whoever asks. */
  readonly sends: boolean;
}

/** Two ways back in, and a third: the practice. */
export function ForgotPage({ code, mail, sends }: ForgotPageProps) {
  return (
    <Columns
      aside={
        <Card title={say.otherTitle} id="other">
          <p>{words.signingIn.forgot}</p>
        </Card>
      }
      asideLabel={words.signingIn.aside}
    >
      <Stack gap="loose" narrow>
        <ErrorSummary title={say.problems} problems={code.problems} />
        <ErrorSummary title={sayMail.problems} problems={mail.problems} />
        <PageHead title={say.title} lede={say.lede} />
        <ByCode form={code} />
        <ByMail form={mail} sends={sends} />
        <p>
          <TextLink href={urls.logIn}>{say.back}</TextLink>
        </p>
      </Stack>
    </Columns>
  );
}

function ByCode({ form: { values } }: { readonly form: FormState }) {
  return (
    <Card title={say.byCode} id="by-code">
      <p>{say.byCodeLede}</p>
      <Form action={urls.forgot} class="stack">
        <TextField name="name" label={say.name} value={values.name} autocomplete="username" verbatim />
        <TextField name="code" label={say.code} hint={say.codeHint} autocomplete="off" verbatim />
        <Cluster>
          <Button busyLabel={say.busy}>{say.submit}</Button>
        </Cluster>
      </Form>
    </Card>
  );
}

function ByMail({ form: { values, problems }, sends }: { readonly form: FormState; readonly sends: boolean }) {
  return (
    <Card title={sayMail.title} id="by-mail">
      <p>{sayMail.lede}</p>
      {sends ? null : <Notice kind="lamp">{sayMail.noMail}</Notice>}
      <Form action={urls.forgotMail} class="stack">
        <TextField
          name="email"
          type="email"
          label={sayMail.email}
          value={values.email}
          error={problems.get("email")}
          autocomplete="email"
        />
        <Cluster>
          <Button busyLabel={sayMail.busy}>{sayMail.submit}</Button>
        </Cluster>
      </Form>
    </Card>
  );
}

/** The same for everybody, whether or not a letter is on its way (P-41). */
export function LinkSentPage() {
  return (
    <Stack narrow>
      <PageHead title={sayMail.sentTitle} lede={sayMail.sent} />
      <p>{sayMail.sentMore}</p>
      <p>
        <ButtonLink href={urls.logIn}>{say.back}</ButtonLink>
      </p>
    </Stack>
  );
}
