import { Facts } from "#ui/table/table.tsx";
import { EvidenceChart } from "../components/evidence-chart/evidence-chart.tsx";
import type { Study } from "../record.ts";
import { lostText, resultSentences } from "../result.ts";
import { dayText } from "../shown.ts";
import { fieldWords } from "../words/fields.ts";
import { words } from "../words.ts";

const say = words.study;

/** Every study with what was counted, on whom, and what it cannot tell. */
export function StudyList({ studies }: { readonly studies: readonly Study[] }) {
  return (
    <>
      {studies.map((study, place) => (
        <section class="study stack stack--tight" key={`study-${place + 1}`} aria-labelledby={`study-${place + 1}`}>
          <h3 id={`study-${place + 1}`}>{study.citation}</h3>
          <p>
            <b>{study.outcome}</b>
          </p>
          {resultSentences(study).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <EvidenceChart study={study} id={`study-${place + 1}`} />
          <Facts items={factsOf(study)} />
        </section>
      ))}
    </>
  );
}

function factsOf(study: Study) {
  const { n, design, comparator, p, funder, limits } = study;
  return [
    { name: say.began, value: n === null ? say.unknown : String(n) },
    { name: say.design, value: fieldWords.designs[design] },
    { name: say.lost, value: lostText(study) },
    { name: say.comparator, value: comparator },
    { name: say.result, value: p === "" ? "" : say.p(p) },
    { name: say.funder, value: funder },
    { name: say.limits, value: limits },
  ].filter(({ value }) => value !== "");
}

interface SourceListProps {
  readonly studies: readonly Study[];
  readonly checkers: ReadonlyMap<number, string>;
}

/** Where everything comes from, how far we read it, and who of the practice checked it. */
export function SourceList({ studies, checkers }: SourceListProps) {
  return (
    <ul>
      {studies.map((study, place) => (
        <li key={`source-${place + 1}`}>
          {study.citation}.{study.doiOrPmid === "" ? null : ` ${study.doiOrPmid}.`} {fieldWords.readings[study.reading]}{" "}
          {checkText(study, checkers)}
        </li>
      ))}
    </ul>
  );
}

function checkText({ verifiedBy, verifiedOn }: Study, checkers: ReadonlyMap<number, string>): string {
  if (verifiedBy === null || verifiedOn === null) return words.option.notVerified;
  const name = checkers.get(verifiedBy);
  const day = dayText(verifiedOn);
  return name === undefined ? words.option.verifiedGone(day) : words.option.verifiedBy(name, day);
}
