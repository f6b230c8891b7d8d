/** The tables of WordPress that matter, and the columns that we read of them. */
export const TABLES = {
  posts: [
    "ID",
    "post_author",
    "post_date",
    "post_date_gmt",
    "post_content",
    "post_title",
    "post_excerpt",
    "post_status",
    "comment_status",
    "post_password",
    "post_name",
    "post_modified",
    "post_modified_gmt",
    "post_parent",
    "guid",
    "menu_order",
    "post_type",
  ],
  postmeta: ["post_id", "meta_key", "meta_value"],
  users: [
    "ID",
    "user_login",
    "user_pass",
    "user_nicename",
    "user_email",
    "user_registered",
    "user_status",
    "display_name",
  ],
  usermeta: ["user_id", "meta_key", "meta_value"],
  options: ["option_name", "option_value"],
  terms: ["term_id", "name", "slug"],
  term_taxonomy: ["term_taxonomy_id", "term_id", "taxonomy"],
  term_relationships: ["object_id", "term_taxonomy_id"],
} as const;

export type TableKind = keyof typeof TABLES;

export const tableKinds: readonly TableKind[] = [
  "posts",
  "postmeta",
  "users",
  "usermeta",
  "options",
  "terms",
  "term_taxonomy",
  "term_relationships",
];

/** What a table's name could mean; a name alone proves nothing. */
export function kindOfName(table: string): { readonly kind: TableKind; readonly prefix: string } | null {
  const kind = tableKinds.find((name) => table.endsWith(name));
  return kind === undefined ? null : { kind, prefix: table.slice(0, -kind.length) };
}

/** Where the columns that we read are; null when one is missing, so that the table is something else. */
export function placesOf(kind: TableKind, columns: readonly string[]): readonly number[] | null {
  const names = columns.map((name) => name.toLowerCase());
  const places = TABLES[kind].map((name) => names.indexOf(name.toLowerCase()));
  return places.includes(-1) ? null : places;
}
