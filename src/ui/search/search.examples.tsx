import type { Example } from "../example.ts";
import { SearchForm } from "./search-form.tsx";

const words = { label: "Search questions", placeholder: "Try “first appointment”", submit: "Search" };

export const examples: readonly Example[] = [{ name: "Empty", show: <SearchForm action="#search" words={words} /> }];
