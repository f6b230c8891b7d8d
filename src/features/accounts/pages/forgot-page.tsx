import type { FormState } from "#platform/web/asked.ts";
import { Button, TextLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form, TextField } from "#ui/form/index.ts";
import { Cluster, Columns, PageHead, Stack } from "#ui/layout/layout.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.signingIn.forgotten;

export function ForgotPage({ form: { values, problems } }: { readonly form: FormState }) {
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
        <PageHead title={say.title} lede={say.lede} />
        <ErrorSummary title={say.problems} problems={problems} />
        <Form action={urls.forgot} class="stack stack--loose">
          <TextField name="name" label={say.name} value={values.name} autocomplete="username" verbatim />
          <TextField name="code" label={say.code} hint={say.codeHint} autocomplete="off" verbatim />
          <Cluster>
            <Button busyLabel={say.busy}>{say.submit}</Button>
            <TextLink href={urls.logIn}>{say.back}</TextLink>
          </Cluster>
        </Form>
      </Stack>
    </Columns>
  );
}
