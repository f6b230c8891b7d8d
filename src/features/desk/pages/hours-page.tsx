import type { FormState } from "#platform/web/asked.ts";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Checkbox, ErrorSummary, Form, Hidden, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import { dayFields } from "../forms.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.hours;

interface HoursPageProps {
  readonly form: FormState;
  readonly seen: string;
  readonly timeZone: string;
  readonly saved: boolean;
}

/** When the team answers, for administrators. */
export function HoursPage({ form, seen, timeZone, saved }: HoursPageProps) {
  const value = (name: string) => form.values[name];
  const error = (name: string) => form.problems.get(name);
  return (
    <Stack narrow>
      <ErrorSummary title={words.problems.summary} problems={form.problems} />
      <PageHead
        above={<Breadcrumbs label={say.here} items={[{ label: say.admin, href: "/admin/" }]} />}
        title={say.title}
        lede={say.lede}
      />
      <Form action={urls.hours} class="stack">
        <Hidden name="seen" value={seen} />
        <Card>
          <fieldset class="stack stack--tight">
            <legend>{say.days}</legend>
            {dayFields.map((name, place) => (
              <Checkbox
                key={name}
                name={name}
                label={say.dayNames[place] ?? ""}
                checked={value(name) !== undefined}
                error={place === 0 ? error("day1") : undefined}
              />
            ))}
          </fieldset>
          <TextField
            name="from"
            label={say.from}
            hint={say.timeHint(timeZone)}
            value={value("from")}
            error={error("from")}
            short
            autocomplete="off"
            maxlength={5}
          />
          <TextField
            name="until"
            label={say.until}
            value={value("until")}
            error={error("until")}
            short
            autocomplete="off"
            maxlength={5}
          />
          <TextField
            name="withinHours"
            label={say.withinHours}
            hint={say.withinHint}
            value={value("withinHours")}
            error={error("withinHours")}
            short
            inputmode="numeric"
            autocomplete="off"
            maxlength={3}
          />
        </Card>
        <Button>{say.save}</Button>
      </Form>
      {saved ? <Toast text={say.saved} /> : null}
    </Stack>
  );
}
