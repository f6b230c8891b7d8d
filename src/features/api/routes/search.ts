import { pageOf } from "#core/paging.ts";
import { search, wantedIn } from "#features/search/index.ts";
import { apiRead, noParts } from "#platform/web/api-routes.ts";
import { resultList, searchQuery } from "../forms.ts";
import { resultJson } from "../serialise.ts";
import { words } from "../words.ts";

const { calls } = words;

const find = apiRead(
  "/api/v1/search",
  {
    name: "search",
    summary: calls.search,
    details: calls.searchDetails,
    access: "everyone",
    params: noParts,
    query: searchQuery,
    answer: resultList,
    limit: "search",
  },
  async ({ house, viewer, input: { q, limit, page }, tools, count }) => {
    if (viewer.kind === "guest") count("guest-search");
    const slice = { offset: (page - 1) * limit, limit, counted: true };
    const { results, total } = await search(house.database, viewer, wantedIn(q), slice);
    const { postsPerPage } = tools.settings();
    const { pages } = pageOf(page, limit, total);
    return { results: results.map((result) => resultJson(result, postsPerPage)), page, pages, total };
  },
);

export const searchRoutes = [find];
