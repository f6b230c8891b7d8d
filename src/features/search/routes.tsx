import { z } from "zod";
import { blockedAuthors } from "#features/accounts/index.ts";
import { searchUrl } from "#features/topics/urls.ts";
import { type Answer, type Asked, redirect, type View, view } from "#platform/web/asked.ts";
import { page, pageNumber } from "#platform/web/routes.ts";
import { SearchPage, type Shown } from "./pages/search-page.tsx";
import { search, TooSlow } from "./queries/search.ts";
import { typed, wantedIn } from "./wanted.ts";
import { words } from "./words.ts";

/** Whatever stands in the address is looked for, or nothing is: there is no wrong question. */
const text = z.string().catch("");
const input = z.object({ q: text, page: pageNumber.catch(1), bbp_search: text });

const finding = page("/forums/search/", { access: "everyone", input }, (asked) => {
  // bbPress's own form asked so.
  const { q, bbp_search: old } = asked.input;
  if (q === "" && old !== "") return Promise.resolve(redirect(searchUrl(typed(old)), 301));
  return searchView(asked);
});

async function searchView(asked: Asked<z.output<typeof input>>): Promise<View | Answer> {
  const { postsPerPage, timeZone } = asked.tools.settings();
  const looked = typed(asked.input.q);
  return view({
    // What somebody looks for stands in no title: those are kept by browsers and read over shoulders (T-10).
    title: words.title,
    current: "search",
    unkept: true,
    styles: ["rooms"],
    main: (
      <SearchPage
        looked={looked}
        shown={looked === "" ? null : await lookFor(asked, looked)}
        page={asked.input.page}
        postsPerPage={postsPerPage}
        viewer={asked.viewer}
        timeZone={timeZone}
      />
    ),
  });
}

async function lookFor(asked: Asked<z.output<typeof input>>, looked: string): Promise<Shown> {
  asked.count("search");
  if (asked.viewer.kind === "guest") asked.count("guest-search");
  const { topicsPerPage: limit } = asked.tools.settings();
  const slice = { offset: (asked.input.page - 1) * limit, limit };
  try {
    const { results, total } = await search(asked.house.database, asked.viewer, wantedIn(looked), slice);
    const blocked = await blockedAuthors(asked.db, asked.viewer);
    return {
      results: results.map((result) => ({ ...result, folded: blocked.has(result.post.authorId ?? 0) })),
      more: total > slice.offset + limit,
    };
  } catch (error) {
    if (error instanceof TooSlow) return "too-slow";
    throw error;
  }
}

export const routes = [finding];
