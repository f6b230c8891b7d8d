import { z } from "zod";
import { words } from "./words.ts";

const mostFiles = 50;
const name = z.string().min(1).max(255);
const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(name).min(1, words.form.noFile).max(mostFiles, words.form.manyFiles(mostFiles)),
);

/** What to look at. */
export const lookForm = z.strictObject({
  files: several,
  uploads: z
    .string()
    .max(255)
    .default("")
    .transform((value) => value || null),
  prefix: z
    .string()
    .trim()
    .regex(/^\w{0,60}$/, words.form.oddPrefix)
    .default("")
    .transform((value) => value || null),
});
