import { z } from "zod";
import { monthAndYear } from "#core/dates.ts";
import { type Asked, redirect, type View, view } from "#platform/web/asked.ts";
import { nothing, page, type Route } from "#platform/web/routes.ts";
import { cleanChoice, compareRows } from "../compare.ts";
import { slugPart } from "../forms.ts";
import { ChoosePage, ComparePage } from "../pages/compare-page.tsx";
import { ListPage } from "../pages/list-page.tsx";
import { OptionPage } from "../pages/option-page.tsx";
import { QuestionsPage } from "../pages/questions-page.tsx";
import { mayBeListedElsewhere, nameElsewhere, productIn } from "../policy/places.ts";
import { dayIn } from "../policy/review.ts";
import { canWrite } from "../policy/who.ts";
import { hasExamples } from "../queries/examples.ts";
import { findShown, listShown } from "../queries/find-treatment.ts";
import { linkedTopicIds } from "../queries/linked-topics.ts";
import type { Version } from "../queries/row.ts";
import { cardOf, productsOf } from "../shown.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { optionProps } from "./option-props.ts";

const everyone = { access: "everyone", input: nothing } as const;
const option = { access: "everyone", input: z.object({ slug: slugPart }) } as const;

const list = page(urls.list, everyone, async ({ db, viewer, now, tools }) => {
  const law = tools.settings();
  const versions = await listShown(db);
  const facts = { today: dayIn(law.timeZone, now), products: productsOf(versions) };
  const writes = canWrite(viewer).allowed;
  return view({
    title: words.list.title,
    main: (
      <ListPage
        cards={versions.map((version) => cardOf(version, law, facts))}
        writes={writes}
        offersExamples={writes && !(await hasExamples(db))}
      />
    ),
    current: "library",
    styles: ["rooms"],
    mayBeIndexed: true,
    builtFrom: ["treatments", "site"],
    canonicalPath: urls.list,
  });
});

const show = page("/treatments/:slug/", option, async (asked) => {
  const { db, viewer, tools, input } = asked;
  const law = tools.settings();
  const version = await findShown(db, input.slug);
  const linked = await linkedTopicIds(db, version.treatmentId);
  return view({
    title: nameElsewhere(law, version.content, words.quietName),
    main: <OptionPage {...(await optionProps(asked, version))} writes={canWrite(viewer).allowed} />,
    current: "library",
    styles: ["rooms"],
    mayBeIndexed: mayBeListedElsewhere(law, version.content),
    builtFrom: ["treatments", "site", "lists", ...linked.map((id) => `topic:${id}` as const)],
    canonicalPath: urls.option(version.slug),
  });
});

const questions = page("/treatments/:slug/questions/", option, async ({ db, tools, input }) => {
  const law = tools.settings();
  const { content, slug } = await findShown(db, input.slug);
  const name = nameElsewhere(law, content, words.quietName);
  const asked = content.questions.filter(
    (line) => !law.prescriptionSafe || productIn(line, content.productNames) === null,
  );
  return view({
    title: words.questionsPage.title,
    main: <QuestionsPage slug={slug} name={name} questions={asked} />,
    current: "library",
    styles: ["rooms"],
    builtFrom: ["treatments", "site"],
    canonicalPath: urls.questions(slug),
  });
});

/** Boxes of a form, or one clean list with commas. */
const chosen = z.object({
  options: z
    .union([z.string().max(1_000), z.array(z.string().max(200)).max(50)])
    .default("")
    .transform((given) => (typeof given === "string" ? given.split(",") : given)),
});

const compare = page(urls.compare, { access: "everyone", input: chosen }, async (asked) => {
  const { db, now, tools, input } = asked;
  const law = tools.settings();
  const versions = await listShown(db);
  const facts = { today: dayIn(law.timeZone, now), products: productsOf(versions) };
  const cards = versions.map((version) => cardOf(version, law, facts));
  const comparable = cards.filter((card) => card.comparable).map(({ slug }) => slug);
  const choice = cleanChoice(input.options, comparable);
  if (choice.length < 2 || choice.length > 4) {
    return compareView(words.compare.choose, <ChoosePage cards={cards} ticked={choice} />);
  }
  if (!isClean(asked, choice)) return redirect(urls.comparison(choice), 302);
  const picked = versions.filter(({ slug }) => choice.includes(slug));
  const named = (version: Version) => nameElsewhere(law, version.content, words.quietName);
  return compareView(
    words.compare.titleOf(picked.length),
    <ComparePage
      columns={picked.map((version) => ({ name: named(version), href: urls.option(version.slug) }))}
      rows={compareRows(
        picked.map(({ content }) => content),
        law,
        facts.products,
      )}
      reviewed={picked.map((version) => reviewedLine(named(version), version, facts.today))}
    />,
    urls.comparison(choice),
  );
});

/** Did they ask in the one way that we write it? */
function isClean({ input }: Asked<{ options: readonly string[] }>, choice: readonly string[]): boolean {
  return input.options.length === choice.length && input.options.every((slug, place) => slug === choice[place]);
}

function compareView(title: string, main: View["main"], canonicalPath: string = urls.compare): View {
  return view({ title, main, current: "library", styles: ["rooms"], canonicalPath });
}

function reviewedLine(name: string, { approvedAt, reviewBy }: Version, today: string): string {
  if (approvedAt === null || reviewBy === null || reviewBy < today) return words.compare.rechecked(name);
  return words.compare.reviewed(name, monthAndYear(approvedAt));
}

export const readingRoutes: readonly Route[] = [list, compare, show, questions];
