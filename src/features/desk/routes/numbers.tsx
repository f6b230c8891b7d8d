import { type Asked, answer, view } from "#platform/web/asked.ts";
import { nothing, page } from "#platform/web/routes.ts";
import { NumbersPage } from "../pages/numbers-page.tsx";
import { countNumbers, type DeskNumbers } from "../queries/numbers.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.numbers;

const numbers = page(urls.numbers, { access: "staff", input: nothing }, async (asked) =>
  view({
    title: say.title,
    main: <NumbersPage numbers={await numbersFor(asked)} />,
    current: "desk",
    styles: ["rooms"],
  }),
);

const file = page(urls.numbersFile, { access: "staff", input: nothing }, async (asked) => {
  const { months } = await numbersFor(asked);
  const rows = months.map(({ month, asked: count, answered, half, nineOfTen }) =>
    [month.slice(0, 7), count, answered, half ?? "", nineOfTen ?? ""].join(","),
  );
  const made = answer(200, "text/csv; charset=utf-8", [say.csvNames.join(","), ...rows, ""].join("\r\n"));
  return { ...made, headers: { ...made.headers, "content-disposition": 'attachment; filename="numbers.csv"' } };
});

export const numberRoutes = [numbers, file];

function numbersFor({ db, viewer, now, tools }: Asked<unknown>): Promise<DeskNumbers> {
  return countNumbers(db, viewer, { now, timeZone: tools.settings().timeZone });
}
