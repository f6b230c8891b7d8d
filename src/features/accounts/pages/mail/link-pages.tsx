import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Form } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.addresses;

/** What links in mail open. None of these pages says whose account it is. */
export function ConfirmAddressPage({ token }: { readonly token: string }) {
  return (
    <Stack narrow>
      <PageHead title={say.confirm.title} lede={say.confirm.lede} />
      <Form action={urls.confirmAddress(token)}>
        <Button busyLabel={say.confirm.busy}>{say.confirm.submit}</Button>
      </Form>
      <p>{say.confirm.notYou}</p>
    </Stack>
  );
}

export function LogOutByLinkPage({ token }: { readonly token: string }) {
  return (
    <Stack narrow>
      <PageHead title={say.logOut.title} lede={say.logOut.lede} />
      <Form action={urls.logOutByMail(token)}>
        <Button busyLabel={say.logOut.busy}>{say.logOut.submit}</Button>
      </Form>
    </Stack>
  );
}

interface DoneProps {
  readonly title: string;
  readonly lede: string;
  readonly next: { readonly href: string; readonly label: string };
}

export function MailLinkDonePage({ title, lede, next }: DoneProps) {
  return (
    <Stack narrow>
      <PageHead title={title} lede={lede} />
      <p>
        <ButtonLink href={next.href}>{next.label}</ButtonLink>
      </p>
    </Stack>
  );
}

export function DeadMailLinkPage({ sentence }: { readonly sentence: string }) {
  return (
    <Stack narrow>
      <PageHead title={say.deadTitle} lede={sentence} />
      <p>
        <ButtonLink href={urls.logIn}>{words.signingIn.choose.toLogIn}</ButtonLink>
      </p>
    </Stack>
  );
}
