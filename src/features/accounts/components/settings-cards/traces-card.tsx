import { Card } from "#ui/card/card.tsx";
import { Links } from "#ui/people/people.tsx";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import type { SettingsView } from "./settings-view.ts";

const say = words.settings;

/** The ways to what is stored of somebody, and out. Each is a page of its own. */
export function TracesCard({ helping }: Pick<SettingsView, "helping">) {
  return (
    <Card title={say.tracesTitle} id="traces">
      <p class="small">{say.tracesLede}</p>
      <Links
        items={[
          { href: urls.profileSettings, label: say.traces.profile },
          ...(helping ? [{ href: urls.helping, label: words.helping.own.title }] : []),
          { href: urls.blocked, label: say.traces.blocked },
          { href: urls.askedInPrivate, label: say.traces.asked },
          { href: urls.consent, label: words.consent.title },
          { href: urls.copy, label: say.traces.copy },
          { href: urls.leaveForGood, label: say.traces.leave },
        ]}
      />
    </Card>
  );
}
