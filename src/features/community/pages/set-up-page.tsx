import type { FormState } from "#platform/web/asked.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form, type Option, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { PlaceFields } from "../components/place-fields/place-fields.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.setUp;

interface SetUpPageProps {
  readonly token: string;
  readonly form: FormState;
  readonly timeZones: readonly Option[];
}

/** The first page of a new community; it works once. */
export function SetUpPage({ token, form, timeZones }: SetUpPageProps) {
  return (
    <Stack narrow>
      <ErrorSummary title={words.problems.summary} problems={form.problems} />
      <PageHead title={say.title} lede={say.lede} />
      <Form action={urls.setUp(token)} class="stack">
        <Card title={say.place} id="place">
          <PlaceFields form={form} timeZones={timeZones} />
        </Card>
        <Card title={say.you} id="you">
          <TextField
            name="name"
            label={say.name}
            hint={say.nameHint}
            value={form.values.name}
            error={form.problems.get("name")}
            autocomplete="username"
            maxlength={120}
          />
          <TextField
            name="password"
            type="password"
            label={say.password}
            hint={say.passwordHint}
            error={form.problems.get("password")}
            autocomplete="new-password"
            showLabel={say.showPassword}
          />
        </Card>
        <Button busyLabel={say.busy}>{say.submit}</Button>
      </Form>
    </Stack>
  );
}
