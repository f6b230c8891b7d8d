import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import type { SettingsView } from "./settings-view.ts";

const say = words.addresses;

/** Whether there is an address, never which: the page may be open on a screen that others see. */
export function EmailCard({ email }: Pick<SettingsView, "email">) {
  return (
    <Card title={say.title} id="email">
      <p>{say.card[email]}</p>
      <p>
        <ButtonLink href={urls.email} kind="private">
          {say.card.manage}
        </ButtonLink>
      </p>
    </Card>
  );
}
