import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { codesInSet } from "../../policy.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import type { SettingsView } from "./settings-view.ts";

const say = words.proofs;

interface ProofsProps {
  readonly proofs: SettingsView["proofs"];
}

/** What is asked besides the password, in a sentence; the rest is on a page of its own. */
export function SecondStepCard({ proofs: { appSet, passkeys } }: ProofsProps) {
  return (
    <Card title={say.title} id="second-step">
      {appSet ? (
        <p>
          {say.on} {passkeys > 0 ? say.passkeysToo(passkeys) : null}
        </p>
      ) : (
        <p>{passkeys > 0 ? say.onlyPasskeys(passkeys) : say.off}</p>
      )}
      <p>
        <ButtonLink href={urls.secondStep} kind="private">
          {say.manage}
        </ButtonLink>
      </p>
    </Card>
  );
}

export function CodesCard({ proofs: { codesLeft } }: ProofsProps) {
  return (
    <Card title={say.codes.title} id="codes">
      <p>{codesLeft > 0 ? say.codes.left(codesLeft, codesInSet) : say.codes.none}</p>
      <p>
        <ButtonLink href={urls.codes} kind="quiet" icon="key" small wide>
          {codesLeft > 0 ? say.codes.makeNew : say.codes.make}
        </ButtonLink>
      </p>
    </Card>
  );
}
