import { emptyForm } from "#platform/web/asked.ts";
import type { Example } from "#ui/example.ts";
import { DiscreetCard } from "./discreet-card.tsx";
import { CodesCard, SecondStepCard } from "./second-step-card.tsx";
import { SessionsCard } from "./sessions-card.tsx";
import { LineCard, LookCard, PasswordCard } from "./settings-cards.tsx";
import type { SettingsView } from "./settings-view.ts";

const settings: SettingsView = {
  name: "slow_heron",
  slug: "slow-heron",
  line: "Practising at home",
  theme: "auto",
  discreetWord: "Notes",
  leaveSignsOut: true,
  siteName: "Threadwell",
  proofs: { appSet: true, passkeys: 1, codesLeft: 6, hasPassword: true },
  helping: false,
  email: "set",
  sessions: [],
  paused: null,
};

const wrong = { ...emptyForm, problems: new Map([["currentPassword", "This is not your password."]]) };

export const examples: readonly Example[] = [
  { name: "Discreet mode", show: <DiscreetCard settings={settings} form={null} /> },
  { name: "Colours", show: <LookCard settings={settings} form={null} /> },
  { name: "A line", show: <LineCard settings={settings} form={null} /> },
  { name: "Second step", show: <SecondStepCard proofs={settings.proofs} /> },
  {
    name: "No second step",
    show: <SecondStepCard proofs={{ appSet: false, passkeys: 0, codesLeft: 0, hasPassword: true }} />,
  },
  { name: "Recovery codes", show: <CodesCard proofs={settings.proofs} /> },
  {
    name: "Logged in twice",
    show: (
      <SessionsCard
        sessions={[
          { id: null, label: "This device", when: "now", since: "logged in since 1 May 2031, 12:00" },
          {
            id: 2,
            label: "Another device",
            when: "last used 30 April 2031, 9:10",
            since: "logged in since 20 April 2031",
          },
        ]}
      />
    ),
  },
  {
    name: "No password yet",
    show: <PasswordCard settings={{ ...settings, proofs: { ...settings.proofs, hasPassword: false } }} form={null} />,
  },
  { name: "Password refused", show: <PasswordCard settings={settings} form={wrong} /> },
];
