import { Icon } from "../icon/icon.tsx";
import { pageNumbers } from "./page-numbers.ts";

interface PaginationProps {
  /** Names the navigation: "Pages of this topic". */
  label: string;
  /** "Viewing 10 posts – 1 through 10 (of 24 total)" */
  line: string;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  words: PaginationWords;
}

export interface PaginationWords {
  /** Read out before each number. */
  readonly page: string;
  readonly previous: string;
  readonly next: string;
}

/** The line about what is shown, and links to the other pages. With one page only the line. */
export function Pagination({ label, line, page, pages, hrefOf, words }: PaginationProps) {
  if (pages <= 1) return <p class="meta">{line}</p>;
  return (
    <nav class="pagination" aria-label={label}>
      <p class="meta">{line}</p>
      <ul>
        {page > 1 ? (
          <li>
            <a href={hrefOf(page - 1)} rel="prev">
              {words.previous}
            </a>
          </li>
        ) : null}
        {pageNumbers(page, pages).map((number, place) => (
          <li key={number === "gap" ? `gap-${place}` : number}>
            <PageNumber number={number} page={page} hrefOf={hrefOf} word={words.page} />
          </li>
        ))}
        {page < pages ? (
          <li>
            <a href={hrefOf(page + 1)} rel="next">
              {words.next} <Icon name="chevron" turn />
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

interface PageNumberProps {
  number: number | "gap";
  page: number;
  hrefOf: (page: number) => string;
  word: string;
}

function PageNumber({ number, page, hrefOf, word }: PageNumberProps) {
  if (number === "gap") return <span class="pagination__gap">…</span>;
  const words = (
    <>
      <span class="visually-hidden">{word} </span>
      {number}
    </>
  );
  return number === page ? <span aria-current="page">{words}</span> : <a href={hrefOf(number)}>{words}</a>;
}
