import { Button, ButtonLink } from "#ui/button/button.tsx";
import { ErrorSummary, Form, RadioCards } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { AdminCrumbs } from "../components/admin-crumbs/admin-crumbs.tsx";
import {
  ForumFields,
  type ForumFieldsProps,
  PlaceField,
  type PlaceOption,
} from "../components/forum-fields/forum-fields.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const { form } = words;

/** A new forum. */
export function NewForumPage({ values, problems, places }: ForumFieldsProps & { places: readonly PlaceOption[] }) {
  const kinds = (["forum", "category"] as const).map((kind) => ({
    value: kind,
    label: form.kinds[kind],
    hint: form.kindHints[kind],
  }));
  return (
    <Stack narrow>
      <ErrorSummary title={form.problems} problems={problems} />
      <PageHead above={<AdminCrumbs inside />} title={form.newTitle} />
      <Form action={urls.new} class="stack">
        <ForumFields values={values} problems={problems} />
        <PlaceField values={values} problems={problems} places={places} />
        <RadioCards name="kind" legend={form.kind} options={kinds} value={values.kind} error={problems.get("kind")} />
        <Cluster>
          <Button>{form.create}</Button>
          <ButtonLink kind="quiet" href={urls.admin}>
            {form.cancel}
          </ButtonLink>
        </Cluster>
      </Form>
    </Stack>
  );
}
