import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form, Hidden, TextField } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { AdminCrumbs } from "../components/admin-crumbs/admin-crumbs.tsx";
import {
  ForumFields,
  type ForumFieldsProps,
  PlaceField,
  type PlaceOption,
} from "../components/forum-fields/forum-fields.tsx";
import type { ForumFacts } from "../forum.ts";
import { markOf } from "../mark.ts";
import type { Volunteer } from "../queries/list-volunteers.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const { form } = words;

interface EditForumPageProps extends ForumFieldsProps {
  readonly forum: ForumFacts;
  /** "Members only, because …" */
  readonly readers: string;
  /** Where it could stand: everywhere but below itself. */
  readonly places: readonly PlaceOption[];
  readonly volunteers: readonly Volunteer[];
  /** Why it cannot be deleted; null when it can. */
  readonly deleteRefused: string | null;
}

/** One forum: what it is called, who reads it, where it stands, and whether it is open. */
export function EditForumPage(props: EditForumPageProps) {
  const { forum, readers, places, volunteers, deleteRefused, values, problems } = props;
  const kind = forum.effectiveAudience === "staff" ? "team" : forum.effectiveAudience;
  return (
    <Stack narrow>
      <ErrorSummary title={form.problems} problems={problems} />
      <PageHead above={<AdminCrumbs inside />} title={form.editTitle(forum.title)}>
        <AudienceLine kind={kind} lead={readers} />
      </PageHead>
      <Form action={urls.edit(forum.id)} class="stack">
        <Hidden name="seen" value={markOf(forum)} />
        <ForumFields values={values} problems={problems} />
        <TextField
          name="slug"
          label={form.address}
          hint={form.addressHint}
          value={values.slug}
          error={problems.get("slug")}
          maxlength={80}
          autocomplete="off"
          verbatim
        />
        <Cluster>
          <Button>{form.save}</Button>
          <ButtonLink kind="quiet" href={urls.admin}>
            {form.cancel}
          </ButtonLink>
        </Cluster>
      </Form>
      <Card title={form.moveTitle} id="move">
        <p>{form.moveHint}</p>
        <Form action={urls.move(forum.id)} class="stack">
          <PlaceField values={values} problems={problems} places={places} />
          <Button kind="quiet">{form.move}</Button>
        </Form>
      </Card>
      <Volunteers forum={forum} volunteers={volunteers} values={values} problems={problems} />
      <OpenOrClosed forum={forum} />
      <Deletion forum={forum} refused={deleteRefused} />
    </Stack>
  );
}

function Volunteers({
  forum,
  volunteers,
  values,
  problems,
}: Pick<EditForumPageProps, "forum" | "volunteers" | "values" | "problems">) {
  const say = words.volunteers;
  return (
    <Card title={say.title} id="volunteers">
      <p>{say.hint}</p>
      {volunteers.map(({ id, name }) => (
        <Form key={id} action={urls.endVolunteer(forum.id)} class="cluster">
          <bdi>{name}</bdi>
          <Hidden name="person" value={id} />
          <Button kind="quiet">
            {say.end} <span class="visually-hidden">{say.endOf(name)}</span>
          </Button>
        </Form>
      ))}
      <Form action={urls.volunteers(forum.id)} class="stack">
        <TextField
          name="volunteer"
          label={say.name}
          value={values.volunteer}
          error={problems.get("volunteer")}
          maxlength={120}
          autocomplete="off"
          verbatim
        />
        <Button kind="quiet">{say.add}</Button>
      </Form>
    </Card>
  );
}

function OpenOrClosed({ forum }: { forum: ForumFacts }) {
  const [title, hint, label, action] = forum.closed
    ? [form.reopenTitle, form.reopenHint, words.admin.reopen, urls.reopen(forum.id)]
    : [form.closeTitle, form.closeHint, words.admin.close, urls.close(forum.id)];
  return (
    <Card title={title} id="close">
      <p>{hint}</p>
      <Form action={action}>
        <Button kind="quiet">{label}</Button>
      </Form>
    </Card>
  );
}

function Deletion({ forum, refused }: { forum: ForumFacts; refused: string | null }) {
  return (
    <Card title={form.deleteTitle} id="delete">
      <p>{refused ?? form.deleteHint}</p>
      {refused === null ? (
        <Form action={urls.delete(forum.id)}>
          <Button kind="danger">{form.delete}</Button>
        </Form>
      ) : null}
    </Card>
  );
}
