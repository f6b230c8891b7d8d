import { type ApiRoute, apiRead, noParts } from "#platform/web/api-routes.ts";
import { descriptionShape } from "../forms.ts";
import { describeApi } from "../openapi.ts";
import { words } from "../words.ts";

/** The description of these calls and of itself. */
export function describing(others: readonly ApiRoute[]): ApiRoute {
  let described: ReturnType<typeof describeApi> | undefined;
  const itself: ApiRoute = apiRead(
    "/api/v1/openapi.json",
    {
      name: "describe",
      summary: words.calls.description,
      access: "everyone",
      identified: false,
      params: noParts,
      query: noParts,
      answer: descriptionShape,
    },
    async () => {
      described ??= describeApi([...others, itself]);
      return described;
    },
  );
  return itself;
}
