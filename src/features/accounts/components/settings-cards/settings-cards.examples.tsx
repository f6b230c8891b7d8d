import { emptyForm } from "#platform/web/asked.ts";
import type { Example } from "#ui/example.ts";
import { DiscreetCard } from "./discreet-card.tsx";
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
  sessions: [],
  paused: null,
};

const wrong = { ...emptyForm, problems: new Map([["currentPassword", "This is not your password."]]) };

export const examples: readonly Example[] = [
  { name: "Discreet mode", show: <DiscreetCard settings={settings} form={null} /> },
  { name: "Colours", show: <LookCard settings={settings} form={null} /> },
  { name: "A line", show: <LineCard settings={settings} form={null} /> },
  { name: "Password refused", show: <PasswordCard settings={settings} form={wrong} /> },
];
