import type { ImportProgress } from "./progress.ts";
import type { CheckedAddresses } from "./report/addresses.ts";
import { dumpProblemWords } from "./words/dump.ts";
import { hiddenWords, skippedWords, warningWords } from "./words/findings.ts";
import { problemWords } from "./words/problems.ts";
import { notInDumpWords, notInWxrWords, reportWords } from "./words/report.ts";

/** Everything that the import says to the person who runs it. */
export const words = {
  theFile: "the file",
  untitledForum: "Untitled forum",
  lostTopics: "Topics whose forum is missing",
  brought: (people: number, forums: number, topics: number, posts: number) =>
    people + forums + topics + posts === 0
      ? "Everything in this file was here already. Nothing was changed."
      : `Brought in: ${counted(people, "person", "people")}, ${counted(forums, "forum", "forums")}, ${counted(topics, "topic", "topics")}, ${counted(posts, "post", "posts")}. Everybody is a participant until an administrator confirms who belongs to the practice: /admin/people/imported/`,
  addresses: ({ forums, topics, posts, elsewhere, lost }: CheckedAddresses) =>
    `Old addresses checked: ${counted(forums, "forum", "forums")}, ${counted(topics, "topic", "topics")}, ${counted(posts, "post", "posts")}. ${
      lost === 0
        ? "Each leads where it led."
        : `${counted(lost, "leads", "lead")} somewhere else or nowhere, by the old numbers: ${elsewhere.join(", ")}${lost > elsewhere.length ? " …" : ""}.`
    }`,
  progress: ({ phase, done, of }: ImportProgress) =>
    phase === "reading"
      ? `Reading the files: ${grouped(done)} topics and replies so far.`
      : `Bringing ${phase}: ${grouped(done)} of ${of === null ? "?" : grouped(of)}.`,
  /** Said to those who hear a page, of a picture that its author did not describe. */
  undescribed: "A picture without a description",
  dryRun: "This was a dry run. Nothing was written.",
  untitledTopic: "Untitled topic",
  guest: "Guest",
  problem: problemWords,
  dumpProblem: dumpProblemWords,
  skipped: skippedWords,
  hidden: hiddenWords,
  warning: warningWords,
  report: reportWords,
  notInWxr: notInWxrWords,
  notInDump: notInDumpWords,
  problemAt(file: string | null, line: number | null, sentence: string): string {
    if (file === null) return line === null ? sentence : `Line ${line}: ${sentence}`;
    return line === null ? `${file}: ${sentence}` : `${file}, line ${line}: ${sentence}`;
  },
};

const grouped = (n: number) => n.toLocaleString("en");

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
