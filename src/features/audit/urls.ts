/** Addresses of the audit log. A leaf: anyone may import it. */
export const urls = { list } as const;

interface ListAddress {
  readonly about?: string | undefined;
  /** One person's id: what they did and what was done to them. */
  readonly person?: number | undefined;
  readonly q?: string | undefined;
  readonly page?: number | undefined;
}

function list({ about, person, q, page }: ListAddress = {}): string {
  const query = new URLSearchParams();
  if (about && about !== "all") query.set("about", about);
  if (person) query.set("person", String(person));
  if (q) query.set("q", q);
  if (page && page > 1) query.set("page", String(page));
  return query.size > 0 ? `/admin/audit/?${query}` : "/admin/audit/";
}
