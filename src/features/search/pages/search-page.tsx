import { absoluteDate } from "#core/dates.ts";
import { isStaff, type Viewer } from "#core/viewer.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { urls as texts } from "#features/texts/urls.ts";
import { postUrl, searchUrl, urls } from "#features/topics/urls.ts";
import { Badge } from "#ui/badge/badge.tsx";
import { Card } from "#ui/card/card.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Links } from "#ui/people/people.tsx";
import { Row, RowIcon, Rows } from "#ui/rows/rows.tsx";
import { SearchForm } from "#ui/search/search-form.tsx";
import type { Result } from "../queries/search.ts";
import { words } from "../words.ts";

/** One page of what was found. `folded`: by somebody whom the viewer chose not to see. */
export type Shown = "too-slow" | { readonly results: readonly FoldableResult[]; readonly more: boolean };
type FoldableResult = Result & { readonly folded: boolean };

interface Looking {
  readonly postsPerPage: number;
  readonly viewer: Viewer;
  readonly timeZone: string;
}

interface SearchPageProps extends Looking {
  readonly looked: string;
  /** Null while nothing is looked for. */
  readonly shown: Shown | null;
  readonly page: number;
}

/** Looks for words in everything the viewer may read. */
export function SearchPage({ looked, shown, page, ...looking }: SearchPageProps) {
  return (
    <Stack narrow>
      <PageHead title={words.title} lede={words.lede} />
      <SearchForm action={urls.search} value={looked} words={words.form} />
      {shown === null ? <p class="meta">{words.hint}</p> : null}
      {shown === "too-slow" ? <Ways title={words.tooSlow} text={words.tooSlowText} {...looking} /> : null}
      {shown !== null && shown !== "too-slow" ? <Found {...looking} {...shown} looked={looked} page={page} /> : null}
    </Stack>
  );
}

interface FoundProps extends Looking {
  readonly results: readonly FoldableResult[];
  readonly more: boolean;
  readonly looked: string;
  readonly page: number;
}

function Found({ results, more, looked, page, ...looking }: FoundProps) {
  if (results.length === 0)
    return <Ways title={page > 1 ? words.noMore : words.none} text={words.noneText} {...looking} />;
  return (
    <section aria-labelledby="results">
      <Stack>
        <h2 id="results" class="visually-hidden">
          {words.results}
        </h2>
        <Rows ordered>
          {results.map((result) => (
            <ResultRow {...looking} result={result} key={result.post.id} />
          ))}
        </Rows>
        {page > 1 || more ? (
          <Pagination
            label={words.pages}
            line={words.page(page)}
            page={page}
            pages={more ? page + 1 : page}
            hrefOf={(number) => searchUrl(looked, number)}
            words={words.pageWords}
          />
        ) : null}
      </Stack>
    </section>
  );
}

function ResultRow({ result, postsPerPage, viewer, timeZone }: Looking & { readonly result: FoldableResult }) {
  const { post } = result;
  const coarse = (viewer.kind !== "member" || post.underOneTimeName) && !post.byStaff;
  const date = absoluteDate(post.at, timeZone, coarse);
  return (
    <Row
      mark={<RowIcon name={result.answered ? "tick" : "reply"} />}
      title={result.title}
      href={postUrl(result.address, post, postsPerPage)}
      level={3}
      text={result.folded ? words.folded : <Excerpt pieces={result.excerpt} />}
      meta={
        <>
          <bdi>{result.forumTitle}</bdi> · {words.post(post.position)} ·{" "}
          <time datetime={date.machine}>{date.text}</time>
        </>
      }
      marks={marksOf(result, viewer)}
    />
  );
}

function Excerpt({ pieces }: { readonly pieces: Result["excerpt"] }) {
  return (
    <span dir="auto">
      {pieces.map(({ text, marked }, place) => (marked ? <mark key={`${place + 1}`}>{text}</mark> : text))}
    </span>
  );
}

/** Null where nothing is to be said, so that no empty line is left. */
function marksOf({ answered, audience }: Result, viewer: Viewer) {
  if (!answered && audience === "public") return null;
  return (
    <>
      {answered ? (
        <Badge kind="answered" icon="check">
          {words.answered}
        </Badge>
      ) : null}
      {audience === "members" ? <Badge icon="people">{words.members}</Badge> : null}
      {audience === "staff" ? <Badge icon="rings">{isStaff(viewer) ? words.staff : words.staffOwn}</Badge> : null}
    </>
  );
}

/** Nobody is left with nothing: the forums, asking oneself, and the practice. */
function Ways({ title, text, viewer }: Looking & { readonly title: string; readonly text: string }) {
  const isMember = viewer.kind === "member";
  return (
    <>
      <Empty title={title}>{text}</Empty>
      <Card title={words.ways} id="ways">
        <Links
          items={[
            { href: urls.forums, label: words.wayForums },
            isMember ? { href: urls.forums, label: words.wayAsk } : { href: accounts.signUp, label: words.wayJoin },
            { href: texts.urgent, label: words.wayUrgent },
          ]}
        />
      </Card>
    </>
  );
}
