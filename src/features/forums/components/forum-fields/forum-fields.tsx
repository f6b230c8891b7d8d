import { type Audience, audiences } from "#core/audience.ts";
import { audienceIcons } from "#ui/audience/audience.tsx";
import { RadioCards, Select, TextArea, TextField } from "#ui/form/index.ts";
import { words } from "../../words.ts";

/** What a form shows: what was typed, and what needs a change. */
export interface ForumFieldsProps {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: ReadonlyMap<string, string>;
}

/** Name, description and readers: the same for a new forum and for one that is edited. */
export function ForumFields({ values, problems }: ForumFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label={words.form.name}
        value={values.title}
        error={problems.get("title")}
        maxlength={120}
        autocomplete="off"
      />
      <TextArea
        name="description"
        label={words.form.description}
        note={words.form.descriptionNote}
        hint={words.form.descriptionHint}
        value={values.description}
        error={problems.get("description")}
        rows={3}
      />
      <RadioCards
        name="audience"
        legend={words.form.audience}
        hint={words.form.audienceHint}
        value={values.audience}
        error={problems.get("audience")}
        options={audiences.map((audience) => ({
          value: audience,
          label: words.audiences[audience],
          hint: words.audienceHints[audience],
          icon: audienceIcons[kindOf(audience)],
        }))}
      />
    </>
  );
}

/** One place in the tree, named by all that stands above it. */
export interface PlaceOption {
  readonly id: number;
  readonly label: string;
}

/** Where a forum stands. */
export function PlaceField({
  places,
  values,
  problems,
}: ForumFieldsProps & { readonly places: readonly PlaceOption[] }) {
  return (
    <Select
      name="parentId"
      label={words.form.place}
      value={values.parentId ?? ""}
      error={problems.get("parentId")}
      options={[
        { value: "", label: words.form.top },
        ...places.map((place) => ({ value: String(place.id), label: place.label })),
      ]}
    />
  );
}

function kindOf(audience: Audience): "public" | "members" | "team" {
  return audience === "staff" ? "team" : audience;
}
