import type { Page } from "../browsing.ts";
import type { Persona } from "./personas.ts";
import type { World } from "./world.ts";

/** Values to put into an address for `:id`, `:slug` and the like, by the pattern that wants them. */
export type ValuesFor = (pattern: string, parameter: string) => readonly string[];

export interface CrawlOptions {
  /** Every value is tried in every address, so that nothing is missed that no link leads to. */
  readonly values?: ValuesFor;
  /** Further addresses to begin with. */
  readonly from?: readonly string[];
  /** Looks at every answer. */
  see(path: string, page: Page): void;
}

const doorsteps = ["/", "/forums/", "/my-topics/", "/settings/", "/admin/", "/moderation/", "/moderation/decided/"];
const atOnce = 6;
const most = 3_000;

/**
 * Goes everywhere that this persona can: along every link and redirect, and to every address that the server knows.
 *
 * @returns how many addresses were asked for
 */
export async function crawl(world: World, persona: Persona, options: CrawlOptions): Promise<number> {
  const visitor = world.as(persona);
  // Tokens wait for no second proof: they are made on the machine itself.
  const none = persona === "guest" || persona === "unproved";
  const bearer = none ? undefined : await world.persons[persona].bearer("read");
  const patterns = world.site.routes.filter(({ method }) => method === "GET");
  const begin = patterns.flatMap(({ path }) => addressesOf(path, options.values ?? (() => [])));
  const known = new Set([...doorsteps, ...begin, ...(options.from ?? [])].filter(isForCrawling));
  const waiting = [...known];
  const follow = (path: string) => {
    if (known.has(path) || !isForCrawling(path) || known.size >= most) return;
    known.add(path);
    waiting.push(path);
  };
  const visit = async (path: string) => {
    const token = path.startsWith("/api/") && bearer !== undefined;
    const headers = {
      "accept-encoding": "identity",
      ...(token ? { cookie: "", authorization: `Bearer ${bearer}` } : {}),
    };
    const page = await visitor.get(path, headers);
    options.see(path, page);
    for (const link of linksIn(page)) follow(link);
  };
  let busy = 0;
  await new Promise<void>((done, failed) => {
    const more = () => {
      while (busy < atOnce && waiting.length > 0) {
        busy += 1;
        visit(waiting.pop() ?? "/").then(() => {
          busy -= 1;
          more();
        }, failed);
      }
      if (busy === 0) done();
    };
    more();
  });
  return known.size;
}

/** Every address of a pattern; the pattern's own when it has no parts. */
function addressesOf(pattern: string, values: ValuesFor): string[] {
  const part = /:(\w+)|\*/.exec(pattern);
  if (!part) return [pattern];
  return values(pattern, part[1] ?? "*").flatMap((value) => addressesOf(pattern.replace(part[0], value), values));
}

/** Where a page leads: links, redirects, and the addresses in JSON. */
function linksIn({ body, location }: Page): string[] {
  const links = [...body.matchAll(/(?:\shref="|"url":")(\/[^"#]*)/g)].map(([, link]) => unescaped(link ?? ""));
  return [...links, location.split("#", 1)[0] ?? ""].filter((link) => /^\/(?!\/)/.test(link));
}

/** Leaving ends the session; the log-in page says the same wherever it leads on to. */
function isForCrawling(path: string): boolean {
  return !/^\/(?:leave\b|log-in\/\?next=|assets\/)/.test(path);
}

function unescaped(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
}
