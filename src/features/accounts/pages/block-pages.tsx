import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, ButtonLink, TextButton } from "#ui/button/button.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { Form } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Ticks } from "#ui/people/people.tsx";
import type { BlockedPerson } from "../queries/blocks.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.blocking;
const onlyYou = <AudienceLine kind="only-you" lead={words.settings.onlyYouLead} rest={words.settings.onlyYouRest} />;

/** Says what it does before it is done; undone as easily. */
export function BlockPage({ person, blocked }: { readonly person: BlockedPerson; readonly blocked: boolean }) {
  return (
    <Stack narrow>
      <PageHead title={say.title(person.name)} lede={say.lede} above={onlyYou} />
      <Ticks items={say.what} />
      {blocked ? (
        <>
          <Notice>{say.blockedNow}</Notice>
          <UnblockForm person={person} />
        </>
      ) : (
        <Form action={urls.block(person.slug)} class="cluster">
          <Button kind="private">{say.button(person.name)}</Button>
          <ButtonLink kind="quiet" href={urls.profile(person.slug)}>
            {say.keep}
          </ButtonLink>
        </Form>
      )}
      <Notice kind="private" icon="info" title={say.dangerTitle}>
        {say.danger}
      </Notice>
    </Stack>
  );
}

/** One's own list. */
export function BlockedPage({ people }: { readonly people: readonly BlockedPerson[] }) {
  return (
    <Stack narrow>
      <PageHead title={say.listTitle} lede={say.listLede} above={onlyYou} />
      {people.length === 0 ? (
        <Empty title={say.none}>{say.noneMore}</Empty>
      ) : (
        <ul class="stack stack--tight">
          {people.map((person) => (
            <li key={person.slug}>
              <Cluster apart>
                <bdi>{person.name}</bdi>
                <UnblockForm person={person} />
              </Cluster>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={urls.settings}>{words.settings.back}</a>
      </p>
    </Stack>
  );
}

export function UnblockForm({ person }: { readonly person: BlockedPerson }) {
  return (
    <Form action={urls.unblock(person.slug)}>
      <TextButton more={say.undoMore(person.name)}>{say.undo}</TextButton>
    </Form>
  );
}
