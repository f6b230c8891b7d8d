import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { ErrorSummary } from "#ui/form/index.ts";
import { Columns, PageHead } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Links } from "#ui/people/people.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import { DiscreetCard } from "../components/settings-cards/discreet-card.tsx";
import { EmailCard } from "../components/settings-cards/email-card.tsx";
import { CodesCard, SecondStepCard } from "../components/settings-cards/second-step-card.tsx";
import { SessionsCard } from "../components/settings-cards/sessions-card.tsx";
import { LineCard, LookCard, PasswordCard } from "../components/settings-cards/settings-cards.tsx";
import type { SettingsView } from "../components/settings-cards/settings-view.ts";
import { TracesCard } from "../components/settings-cards/traces-card.tsx";
import type { SettingsPart } from "../urls.ts";
import { words } from "../words.ts";

const say = words.settings;

interface SettingsPageProps {
  readonly settings: SettingsView;
  /** The form that was sent, when it needs a change. */
  readonly refused?: { readonly part: SettingsPart; readonly form: FormState } | undefined;
  /** What was just saved. */
  readonly saved?: string | undefined;
}

export function SettingsPage({ settings, refused, saved }: SettingsPageProps) {
  const formOf = (part: SettingsPart) => (refused?.part === part ? refused.form : null);
  const problems = refused?.form.problems ?? new Map<string, string>();
  return (
    <>
      <PageHead
        title={say.title}
        above={<AudienceLine kind="only-you" lead={say.onlyYouLead} rest={say.onlyYouRest} />}
      />
      <Columns class="settings" aside={<Aside settings={settings} />} asideLabel={say.aside}>
        <ErrorSummary title={say.problems(problems.size)} problems={problems} idPrefix={`${refused?.part ?? ""}-`} />
        {settings.paused ? (
          <Notice kind="lamp" title={say.pausedTitle}>
            <p>{settings.paused.sentence}</p>
            {settings.paused.why ? <p dir="auto">{say.pausedWhy(settings.paused.why)}</p> : null}
          </Notice>
        ) : null}
        <DiscreetCard settings={settings} form={formOf("discreet")} />
        <LookCard settings={settings} form={formOf("look")} />
        <LineCard settings={settings} form={formOf("line")} />
        <PasswordCard settings={settings} form={formOf("password")} />
        <SecondStepCard proofs={settings.proofs} />
        <EmailCard email={settings.email} />
        <TracesCard helping={settings.helping} />
        {saved ? <Toast text={saved} /> : null}
      </Columns>
    </>
  );
}

function Aside({ settings }: Pick<SettingsPageProps, "settings">) {
  return (
    <>
      <nav class="settings-nav stack stack--tight" aria-labelledby="settings-nav-title">
        <h2 id="settings-nav-title">{say.aside}</h2>
        <Links
          items={[
            { href: "#discreet", label: say.discreetTitle },
            { href: "#look", label: say.lookTitle },
            { href: "#line", label: say.lineTitle },
            { href: "#password", label: say.passwordTitle },
            { href: "#second-step", label: words.proofs.title },
            { href: "#email", label: words.addresses.title },
            { href: "#traces", label: say.tracesTitle },
          ]}
        />
      </nav>
      <SessionsCard sessions={settings.sessions} />
      <CodesCard proofs={settings.proofs} />
    </>
  );
}
