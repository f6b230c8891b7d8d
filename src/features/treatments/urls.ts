/** Addresses of the treatment library. A leaf: anyone may import it. */
export const urls = {
  list: "/treatments/",
  option: (slug: string) => `/treatments/${slug}/`,
  questions: (slug: string) => `/treatments/${slug}/questions/`,
  compare: "/treatments/compare/",
  /** One clean address for a comparison, whoever chose it in whichever order. */
  comparison: (slugs: readonly string[]) => `/treatments/compare/?options=${[...slugs].sort().join(",")}`,
  make: "/treatments/new/",
  examples: "/treatments/examples",
  drafts: "/treatments/drafts/",
  draft: (slug: string) => `/treatments/${slug}/draft/`,
  edit: (slug: string) => `/treatments/${slug}/edit/`,
  item: (slug: string, part: "common" | "serious" | "studies", place: number | "new") =>
    `/treatments/${slug}/edit/${part}/${place}/`,
  handIn: (slug: string) => `/treatments/${slug}/hand-in`,
  approve: (slug: string) => `/treatments/${slug}/approve`,
  withdraw: (slug: string) => `/treatments/${slug}/withdraw`,
  discard: (slug: string) => `/treatments/${slug}/discard`,
  link: (slug: string) => `/treatments/${slug}/topics`,
  unlink: (slug: string) => `/treatments/${slug}/topics/remove`,
} as const;

/** Parts of the address that mean something else. */
export const takenSlugs: ReadonlySet<string> = new Set(["compare", "new", "examples", "drafts"]);
