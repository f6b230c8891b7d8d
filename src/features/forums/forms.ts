import { z } from "zod";
import { words } from "./words.ts";

const { forms } = words;

/** A parent as a select sends it: blank is the top. */
const parentId = z
  .string()
  .regex(/^([1-9]\d{0,15})?$/, forms.parentMissing)
  .transform((typed) => (typed === "" ? null : Number(typed)));

const title = z.string(forms.titleMissing).trim().min(1, forms.titleMissing).max(480, forms.titleLong);
const description = z.string().max(8_000, forms.descriptionLong).default("");
const audience = z.enum(["public", "members", "staff"], forms.audienceMissing);
const kind = z.enum(["category", "forum"], forms.kindMissing);

/** A new forum. Its address is made from its title. */
export const newForumForm = z.strictObject({ title, description, kind, audience, parentId: parentId.default(null) });
export type NewForumForm = z.infer<typeof newForumForm>;

/** Everything about a forum but its place. A blank address is made from the title. */
export const editForumForm = z.strictObject({
  title,
  description,
  audience,
  slug: z.string().trim().toLowerCase().max(200, forms.slugWrong).default(""),
  /** A mark of the forum as the page showed it; programs that never looked leave it out. */
  seen: z.string().max(100).optional(),
});
export type EditForumForm = z.infer<typeof editForumForm>;

export const moveForumForm = z.strictObject({ parentId });
export type MoveForumForm = z.infer<typeof moveForumForm>;

export const volunteerForm = z.strictObject({ volunteer: z.string().max(400).default("") });
export const endVolunteerForm = z.strictObject({
  person: z
    .string()
    .regex(/^[1-9]\d{0,15}$/)
    .transform(Number),
});

/** A button without fields. */
export const pressed = z.strictObject({});
