import { Button, ButtonLink, TextLink } from "#ui/button/button.tsx";
import { Form } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { CodeList } from "../../components/proofs/code-list.tsx";
import { codesInSet } from "../../policy.ts";
import { type CodesAfter, urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.proofs.codes;

interface OfferCodesProps {
  readonly left: number;
  /** What they have just done, if they come from there. */
  readonly after: CodesAfter | undefined;
}

/** Before a set of codes is made. */
export function OfferCodesPage({ left, after }: OfferCodesProps) {
  return (
    <Stack gap="loose" narrow>
      <PageHead title={after ? titles[after] : say.title} lede={after ? ledes[after] : say.lede} />
      {left > 0 ? (
        <Notice kind="private">
          <p>
            {say.left(left, codesInSet)} {say.newEndsOld}
          </p>
        </Notice>
      ) : null}
      <Form action={urls.codes}>
        <Cluster>
          <Button kind="private" icon="key">
            {left > 0 ? say.makeNew : say.make}
          </Button>
          <TextLink href={after?.startsWith("sign-up") ? "/" : urls.secondStep}>{say.later}</TextLink>
        </Cluster>
      </Form>
    </Stack>
  );
}

/** The only time that the codes are shown. */
export function NewCodesPage({ codes }: { readonly codes: readonly string[] }) {
  return (
    <Stack gap="loose" narrow>
      <div class="no-print">
        <PageHead title={say.shownTitle} lede={say.shownLede} />
      </div>
      <CodeList codes={codes} label={say.list} />
      <p class="hint no-print">{say.margins}</p>
      <p class="no-print">
        <ButtonLink href={urls.secondStep} kind="private">
          {say.done}
        </ButtonLink>
      </p>
    </Stack>
  );
}

const titles: Record<CodesAfter, string> = {
  "sign-up": say.afterSignUpTitle,
  "sign-up-passkey": say.afterSignUpTitle,
  app: say.afterAppTitle,
  passkey: say.afterPasskeyTitle,
};
const ledes: Record<CodesAfter, string> = {
  "sign-up": say.afterSignUp,
  "sign-up-passkey": say.afterSignUpPasskey,
  app: say.afterApp,
  passkey: say.afterPasskey,
};
