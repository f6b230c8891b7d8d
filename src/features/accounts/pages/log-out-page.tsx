import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Form } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.signingIn;

/** When logging out needs one more press, or none because it has happened already. */
export function LogOutPage({ loggedIn }: { readonly loggedIn: boolean }) {
  return (
    <Stack narrow>
      <PageHead
        title={loggedIn ? say.logOutTitle : say.loggedOutTitle}
        lede={loggedIn ? say.logOutLede : say.loggedOutLede}
      />
      {loggedIn ? (
        <Form action={urls.logOut}>
          <Button>{say.logOut}</Button>
        </Form>
      ) : (
        <Cluster>
          <ButtonLink href={urls.logIn}>{say.logInAgain}</ButtonLink>
        </Cluster>
      )}
    </Stack>
  );
}
