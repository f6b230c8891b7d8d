import { absoluteDay } from "#core/dates.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Links, Ticks } from "#ui/people/people.tsx";
import type { Conversation } from "../queries/find-conversation.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.delete;

/** Says what goes and what stays, before it is done. */
export function DeletePage({ token }: { readonly token: string }) {
  return (
    <Stack narrow>
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<AudienceLine kind="team" lead={words.onlyLead} rest={words.onlyRest} />}
      />
      <Card title={say.goesTitle} id="goes">
        <Ticks items={say.goes} />
      </Card>
      <Card title={say.staysTitle} id="stays">
        <Links items={say.stays.map((label) => ({ label }))} />
      </Card>
      <Form action={urls.delete(token)}>
        <Cluster>
          <Button kind="danger">{say.button}</Button>
          <ButtonLink kind="quiet" href={urls.conversation(token)}>
            {say.keep}
          </ButtonLink>
        </Cluster>
      </Form>
    </Stack>
  );
}

interface GoingPageProps {
  readonly conversation: Conversation;
  readonly deleteAt: Date;
  readonly timeZone: string;
}

/** In its last days: only whoever asked comes here, and can still think again. */
export function GoingPage({ conversation, deleteAt, timeZone }: GoingPageProps) {
  return (
    <Stack narrow>
      <PageHead
        title={words.conversation.goingTitle}
        lede={words.conversation.going(absoluteDay(deleteAt, timeZone).text)}
      />
      <Form action={urls.keep(conversation.token)}>
        <Cluster>
          <Button kind="private">{words.conversation.keep}</Button>
          <ButtonLink kind="quiet" href={urls.ask}>
            {words.conversation.all}
          </ButtonLink>
        </Cluster>
      </Form>
    </Stack>
  );
}
