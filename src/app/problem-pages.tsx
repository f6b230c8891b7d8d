import { urls as accounts } from "#features/accounts/urls.ts";
import { urls as topics } from "#features/topics/urls.ts";
import { type Asked, type View, view } from "#platform/web/asked.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Form, Hidden, TextArea } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { words } from "./words.ts";

/** A failure as a page. Every "there is no such page" has the same words, whatever is behind the address. */
export function problemView(status: number, message: string): View {
  const title = words.problem.titles[status] ?? words.problem.otherTitle;
  const lede = status === 404 ? words.problem.notFoundMore : message;
  return view({
    title,
    status,
    main: (
      <Stack narrow>
        <PageHead title={title} lede={lede} />
        <Cluster>
          <ButtonLink href="/">{words.problem.home}</ButtonLink>
          <ButtonLink href={topics.forums} kind="quiet">
            {words.problem.forums}
          </ButtonLink>
        </Cluster>
      </Stack>
    ),
  });
}

/**
 * Somebody's session ended while they wrote. Everything typed is here, and the same form: sent after logging in, it
 * meets another session than it was shown to, so that it comes back to be looked at and sent again.
 */
export function loggedOutView(asked: Asked<unknown>, typed: Readonly<Record<string, string>>): View {
  const texts = Object.entries(typed).filter(([name, value]) => isProse(name, value));
  const rest = Object.entries(typed).filter(([name, value]) => !isProse(name, value));
  const logIn = (
    <a class="button" href={accounts.logInFor(returnPath(asked.path))} target="_blank" rel="noopener">
      {words.loggedOut.logIn}
    </a>
  );
  return view({
    title: words.loggedOut.title,
    status: 403,
    main: (
      <Stack narrow>
        <PageHead title={words.loggedOut.title} lede={words.loggedOut.lede} />
        {texts.length === 0 ? (
          <Cluster>{logIn}</Cluster>
        ) : (
          <Form action={asked.path} class="stack">
            {rest.map(([name, value]) => (
              <Hidden key={name} name={name} value={value} />
            ))}
            <p>{words.loggedOut.how}</p>
            {texts.map(([name, value]) => (
              <TextArea key={name} name={name} label={words.loggedOut.typed} value={value} />
            ))}
            <Cluster>
              {logIn}
              <Button kind="quiet">{words.loggedOut.goOn}</Button>
            </Cluster>
          </Form>
        )}
      </Stack>
    ),
  });
}

/** Words rather than what a form carries for itself: ids, versions, ticks. */
function isProse(name: string, value: string): boolean {
  return !/(id|version|place|page|audience)$/i.test(name) && value.trim().length > 3 && !/^[\w-]+$/.test(value);
}

/** Where they were: an action's address answers no question, so its page stands one step above it. */
function returnPath(path: string): string {
  return path.startsWith("/forums/") ? path : "/";
}
