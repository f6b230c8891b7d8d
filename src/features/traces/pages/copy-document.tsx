import type { CopyRow } from "../queries/own-account.ts";
import type { OwnCopy } from "../queries/own-copy.ts";
import type { OwnPost } from "../queries/own-words.ts";
import { words } from "../words.ts";

const say = words.copy.document;

/** What stands in the head of the readable file: a page that needs nothing but itself. */
export function CopyHead() {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="referrer" content="no-referrer" />
      <title>{say.title}</title>
    </head>
  );
}

export function BeforePosts({ copy }: { readonly copy: OwnCopy }) {
  return (
    <>
      <h1>{say.title}</h1>
      <p>{say.madeAt(copy.madeAt.toISOString())}</p>
      <h2>{say.account}</h2>
      <Facts row={copy.account} />
      {copy.preference ? <Facts row={copy.preference} /> : null}
      <h2>{say.posts(copy.postCount)}</h2>
    </>
  );
}

export function AfterPosts({ copy }: { readonly copy: OwnCopy }) {
  return (
    <>
      <List title={say.drafts} rows={copy.drafts} />
      <List title={say.reports} rows={copy.reports} />
      {Object.entries(copy.lists).map(([name, rows]) => (
        <List title={say.lists[name] ?? name} rows={rows} key={name} />
      ))}
    </>
  );
}

export function OnePost({ post }: { post: OwnPost }) {
  const { text, earlier, reactions, ...facts } = post;
  return (
    <section>
      <h3>{post.topic ?? say.outOfSight}</h3>
      <Facts row={{ ...facts, reactions: JSON.stringify(reactions) }} />
      <pre>{text}</pre>
      {earlier.map((one) => (
        <details key={one.until}>
          <summary>{say.earlier(one.until)}</summary>
          <pre>{one.text ?? ""}</pre>
        </details>
      ))}
    </section>
  );
}

function List({ title, rows }: { title: string; rows: readonly CopyRow[] }) {
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 ? <p>{say.nothing}</p> : null}
      <ul>
        {rows.map((row, place) => (
          <li key={`${title} ${place + 1}`}>
            <Facts row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ row }: { row: CopyRow }) {
  return (
    <dl>
      {Object.entries(row).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{shown(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return say.none;
  return value instanceof Date ? value.toISOString() : String(value);
}
