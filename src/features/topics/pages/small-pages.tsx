import { absoluteDate } from "#core/dates.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Checkbox, ErrorSummary, Form, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Prose } from "#ui/prose/prose.tsx";
import { isOpening } from "../policy.ts";
import type { PostPlace } from "../queries/places.ts";
import { permalink, urls } from "../urls.ts";
import { words } from "../words.ts";

/** Taking back a post cannot be undone, so it is asked on a page of its own. */
export function WithdrawPage({ place }: { readonly place: PostPlace }) {
  const opening = isOpening(place);
  return (
    <Stack narrow>
      <PageHead title={words.withdraw.title} lede={opening ? words.withdraw.ledeOpening : words.withdraw.lede} />
      <Form action={urls.withdraw(place.id)} class="stack">
        {opening ? (
          <Checkbox name="title" label={words.withdraw.alsoTitle} hint={words.withdraw.alsoTitleHint} checked />
        ) : null}
        <p class="cluster">
          <Button kind="danger">{words.withdraw.button}</Button>
          <ButtonLink kind="quiet" href={permalink(place.id)}>
            {words.withdraw.keep}
          </ButtonLink>
        </p>
      </Form>
    </Stack>
  );
}

/** A moderator takes a post down, with the line that its author and readers will see; or puts it back. */
export function HidePage({ place, form }: { readonly place: PostPlace; readonly form: FormState }) {
  if (place.state === "hidden") {
    return (
      <Stack narrow>
        <PageHead title={words.post.restore} />
        <Form action={urls.restore(place.id)} class="cluster">
          <Button>{words.post.restore}</Button>
          <ButtonLink kind="quiet" href={permalink(place.id)}>
            {words.hide.keep}
          </ButtonLink>
        </Form>
      </Stack>
    );
  }
  return (
    <Stack narrow>
      <PageHead title={words.hide.title(place.position)} lede={words.hide.lede} />
      <Form action={urls.hide(place.id)} class="stack">
        <ErrorSummary title={words.composer.problems(form.problems.size)} problems={form.problems} />
        <TextField
          name="reason"
          label={words.hide.reason}
          error={form.problems.get("reason")}
          value={form.values.reason ?? ""}
        />
        <p class="cluster">
          <Button kind="danger">{words.hide.button(place.position)}</Button>
          <ButtonLink kind="quiet" href={permalink(place.id)}>
            {words.hide.keep}
          </ButtonLink>
        </p>
      </Form>
    </Stack>
  );
}

interface HistoryPageProps {
  readonly postId: number;
  readonly versions: readonly {
    readonly version: number;
    readonly html: SafeHtml | null;
    readonly reason: string | null;
    readonly until: Date;
  }[];
  readonly timeZone: string;
  readonly mayErase: boolean;
}

/** What a post said before. */
export function HistoryPage({ postId, versions, timeZone, mayErase }: HistoryPageProps) {
  return (
    <Stack narrow>
      <PageHead title={words.history.title} lede={words.history.lede}>
        <p>
          <a href={permalink(postId)}>{words.manage.back}</a>
        </p>
      </PageHead>
      {versions.length === 0 ? <p>{words.history.none}</p> : null}
      {versions.map((one) => (
        <Card
          title={words.history.version(one.version + 1, absoluteDate(one.until, timeZone).text)}
          id={`version-${one.version}`}
          key={one.version}
        >
          {one.reason === null ? null : <p class="meta">{one.reason}</p>}
          {one.html === null ? <p class="meta">{words.history.erased}</p> : <Prose html={one.html} />}
        </Card>
      ))}
      {mayErase && versions.some((one) => one.html !== null) ? (
        <Form action={urls.history(postId)}>
          <Button kind="danger">{words.history.erase}</Button>
        </Form>
      ) : null}
    </Stack>
  );
}
