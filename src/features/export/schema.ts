import { audiences } from "#core/audience.ts";
import { type AnyTableFile, type Kind, keptColumns } from "./catalogue/column.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema of every file: under `$defs`, by the file's name, what one of its lines is. */
export function schemaOf(files: readonly AnyTableFile[]): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $defs: Object.fromEntries(files.map((file) => [file.file, lineSchema(file)])),
  };
}

function lineSchema(file: AnyTableFile): JsonSchema {
  const columns = keptColumns(file);
  return {
    type: "object",
    description: file.about,
    properties: Object.fromEntries(
      columns.map(({ as, kind, optional, says }) => [
        as,
        { description: says, ...orNull(valueSchema(kind), optional) },
      ]),
    ),
    required: columns.map(({ as }) => as),
    additionalProperties: false,
  };
}

function orNull(schema: JsonSchema, optional: boolean): JsonSchema {
  return optional ? { anyOf: [schema, { type: "null" }] } : schema;
}

function valueSchema(kind: Kind): JsonSchema {
  if (typeof kind !== "string") return { type: "string", enum: kind };
  if (kind === "number" || kind === "member" || kind === "author") return { type: "integer" };
  if (kind === "flag") return { type: "boolean" };
  if (kind === "instant" || kind === "hour") return { type: "string", format: "date-time" };
  if (kind === "audience") return { type: "string", enum: audiences };
  if (kind === "hash") return { type: "string", pattern: "^[0-9a-f]{64}$" };
  return kind === "json" ? {} : { type: "string" };
}

/** What a kind is called in the README. */
export function kindName(kind: Kind): string {
  if (typeof kind !== "string") return kind.join(", ");
  if (kind === "audience") return audiences.join(", ");
  if (kind === "number" || kind === "member" || kind === "author") return "number";
  if (kind === "instant" || kind === "hour") return "instant, UTC";
  if (kind === "flag") return "true or false";
  return kind === "json" || kind === "hash" ? kind : "text";
}
