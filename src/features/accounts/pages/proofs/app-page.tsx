import type { FormState } from "#platform/web/asked.ts";
import { Button, TextLink } from "#ui/button/button.tsx";
import { ErrorSummary, Form, Hidden, TextField } from "#ui/form/index.ts";
import { Cluster, Heading, PageHead, Stack } from "#ui/layout/layout.tsx";
import { QrCode } from "../../components/proofs/qr-code.tsx";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.proofs.app;

interface AppPageProps {
  readonly secret: string;
  /** The secret, sealed: it comes back with the code. */
  readonly offer: string;
  readonly picture: { readonly size: number; readonly path: string };
  /** What the app will call it. */
  readonly issuer: string;
  readonly form: FormState;
}

export function AppPage({ secret, offer, picture, issuer, form: { problems } }: AppPageProps) {
  return (
    <Stack gap="loose" narrow>
      <PageHead title={say.pageTitle} lede={say.lede} />
      <ErrorSummary title={say.problems} problems={problems} />
      <section class="stack" aria-labelledby="scan-title">
        <Heading level={2} id="scan-title">
          {say.scanTitle}
        </Heading>
        <QrCode {...picture} label={say.picture} />
        <p class="hint">{say.shownAs(issuer)}</p>
      </section>
      <section class="stack" aria-labelledby="type-title">
        <Heading level={2} id="type-title">
          {say.typeTitle}
        </Heading>
        <p>
          {say.key} <code class="qr-key">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
      </section>
      <Form action={urls.app} class="stack">
        <Heading level={2}>{say.codeTitle}</Heading>
        <Hidden name="offer" value={offer} />
        <TextField
          name="code"
          label={say.code}
          error={problems.get("code")}
          autocomplete="one-time-code"
          inputmode="numeric"
          maxlength={12}
          short
          verbatim
        />
        <Cluster>
          <Button kind="private" busyLabel={say.busy}>
            {say.submit}
          </Button>
          <TextLink href={urls.secondStep}>{words.proofs.codes.later}</TextLink>
        </Cluster>
      </Form>
    </Stack>
  );
}
