import type { FormState } from "#platform/web/asked.ts";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Checkbox, ErrorSummary, Form, Hidden, type Option, Radios, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import { PlaceFields } from "../components/place-fields/place-fields.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.settings;

interface SettingsPageProps {
  readonly form: FormState;
  readonly timeZones: readonly Option[];
  /** A mark of the settings as they are. */
  readonly seen: string;
  readonly saved: boolean;
}

export function SettingsPage({ form, timeZones, seen, saved }: SettingsPageProps) {
  return (
    <Stack narrow>
      <ErrorSummary title={words.problems.summary} problems={form.problems} />
      <PageHead
        above={<Breadcrumbs label={say.here} items={[{ label: say.admin, href: urls.admin }]} />}
        title={say.title}
        lede={say.lede}
      />
      <Form action={urls.settings} class="stack">
        <Hidden name="seen" value={seen} />
        <Card title={say.place} id="place">
          <PlaceFields form={form} timeZones={timeZones} />
        </Card>
        <Card title={say.pages} id="pages">
          <NumberField name="postsPerPage" label={say.postsPerPage} hint={say.pageSizeHint} form={form} />
          <NumberField name="topicsPerPage" label={say.topicsPerPage} form={form} />
          <NumberField name="quietEditMinutes" label={say.quietEditMinutes} hint={say.quietEditHint} form={form} />
        </Card>
        <Card title={say.readers} id="readers">
          <Radios
            name="newAudience"
            legend={say.newAudience}
            hint={say.newAudienceHint}
            options={[
              { value: "public", ...say.newAudiences.public },
              { value: "members", ...say.newAudiences.members },
            ]}
            value={form.values.newAudience}
            error={form.problems.get("newAudience")}
          />
          <Checkbox
            name="searchEngines"
            label={say.searchEngines}
            hint={say.searchEnginesHint}
            checked={form.values.searchEngines !== undefined}
          />
        </Card>
        <LawCard form={form} />
        <Card title={say.asking} id="asking">
          <SettingField
            name="askingHours"
            label={say.askingHours}
            hint={say.askingHoursHint}
            form={form}
            maxlength={300}
          />
          <NumberField
            name="conversationMonths"
            label={say.conversationMonths}
            hint={say.conversationMonthsHint}
            form={form}
          />
        </Card>
        <Card title={say.mail} id="mail">
          <p>{say.mailLede}</p>
          <MailField name="mailSender" label={say.mailSender} form={form} />
          <MailField name="mailSubject" label={say.mailSubject} hint={say.mailSubjectHint} form={form} />
        </Card>
        <Button>{say.save}</Button>
      </Form>
      {saved ? <Toast text={say.saved} /> : null}
    </Stack>
  );
}

/** What the law of the place asks of the library and of stories. */
function LawCard({ form }: { readonly form: FormState }) {
  return (
    <Card title={say.law} id="law">
      <p>{say.lawLede}</p>
      <SettingField name="country" label={say.country} hint={say.countryHint} form={form} maxlength={60} />
      <Checkbox
        name="prescriptionSafe"
        label={say.prescriptionSafe}
        hint={say.prescriptionSafeHint}
        checked={form.values.prescriptionSafe !== undefined}
      />
      <Checkbox
        name="noTestimonials"
        label={say.noTestimonials}
        hint={say.noTestimonialsHint}
        checked={form.values.noTestimonials !== undefined}
      />
    </Card>
  );
}

interface SettingFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly form: FormState;
}

function NumberField(props: SettingFieldProps) {
  return <SettingField {...props} inputmode="numeric" maxlength={4} short />;
}

function MailField(props: SettingFieldProps) {
  return <SettingField {...props} maxlength={60} />;
}

function SettingField({ form, ...field }: SettingFieldProps & Partial<Parameters<typeof TextField>[0]>) {
  const { name } = field;
  return <TextField {...field} value={form.values[name]} error={form.problems.get(name)} autocomplete="off" />;
}
