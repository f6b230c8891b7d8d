import type { Example } from "../example.ts";
import { Pagination, type PaginationWords } from "./pagination.tsx";

const words: PaginationWords = { page: "Page", previous: "Previous", next: "Next" };
const hrefOf = (page: number) => `#page-${page}`;

export const examples: readonly Example[] = [
  {
    name: "One page",
    show: (
      <Pagination
        label="Pages, only one"
        line="Viewing 10 posts – 1 through 10 (of 10 total)"
        page={1}
        pages={1}
        hrefOf={hrefOf}
        words={words}
      />
    ),
  },
  {
    name: "First of three",
    show: (
      <Pagination
        label="Pages, three"
        line="Viewing 10 posts – 1 through 10 (of 24 total)"
        page={1}
        pages={3}
        hrefOf={hrefOf}
        words={words}
      />
    ),
  },
  {
    name: "Amid many",
    show: (
      <Pagination
        label="Pages, many"
        line="Viewing 20 topics – 981 through 1,000 (of 2,000 total)"
        page={50}
        pages={100}
        hrefOf={hrefOf}
        words={words}
      />
    ),
  },
];
