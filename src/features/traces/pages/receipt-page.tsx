import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Links } from "#ui/people/people.tsx";
import type { Receipt } from "../receipt.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.leaving;

/** For whoever has left: a number and a day, no name. */
export function ReceiptPage({ receipt, token }: { readonly receipt: Receipt; readonly token: string }) {
  return (
    <Stack narrow>
      <PageHead title={say.receiptTitle} lede={say.receiptLede} />
      <Card title={say.receipt.number} id="receipt">
        <Links
          items={[
            { label: say.receipt.number, meta: receipt.number },
            { label: say.receipt.day, meta: receipt.day },
            { label: say.receipt.posts, meta: receipt.withPosts ? say.receipt.erased : say.receipt.kept },
          ]}
        />
        <p class="hint">{say.receiptHint}</p>
      </Card>
      <Cluster>
        <ButtonLink href={urls.receiptFile(token)}>{say.download}</ButtonLink>
        <ButtonLink kind="quiet" href="/">
          {say.home}
        </ButtonLink>
      </Cluster>
    </Stack>
  );
}
