import { urls as texts } from "#features/texts/urls.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { words } from "../words.ts";

const say = words.signingUp.notYet;

/** For somebody who is not of age: kind, and without another try. What is public stays open to them. */
export function NotYetPage() {
  return (
    <Stack narrow>
      <PageHead title={say.title} lede={say.lede} />
      <p>{say.text}</p>
      <p>{say.read}</p>
      <Cluster>
        <ButtonLink href="/forums/">{say.toForums}</ButtonLink>
        <ButtonLink href={texts.urgent} kind="quiet">
          {say.urgent}
        </ButtonLink>
      </Cluster>
    </Stack>
  );
}
