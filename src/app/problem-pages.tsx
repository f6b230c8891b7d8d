import { urls as accounts } from "#features/accounts/urls.ts";
import { urls as topics } from "#features/topics/urls.ts";
import { type Asked, type View, view } from "#platform/web/asked.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { TextArea } from "#ui/field/text-area.tsx";
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

/** Somebody's session ended while they wrote: everything typed is here to be copied. */
export function loggedOutView(asked: Asked<unknown>, typed: Readonly<Record<string, string>>): View {
  const texts = Object.entries(typed).filter(([name, value]) => isProse(name, value));
  return view({
    title: words.loggedOut.title,
    status: 403,
    main: (
      <Stack narrow>
        <PageHead title={words.loggedOut.title} lede={words.loggedOut.lede} />
        {texts.length > 0 ? <p>{words.loggedOut.how}</p> : null}
        {texts.map(([name, value], place) => (
          <TextArea key={name} name={`typed-${place + 1}`} label={words.loggedOut.typed} value={value} />
        ))}
        <Cluster>
          <a class="button" href={accounts.logInFor(returnPath(asked.path))} target="_blank" rel="noopener">
            {words.loggedOut.logIn}
          </a>
        </Cluster>
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
