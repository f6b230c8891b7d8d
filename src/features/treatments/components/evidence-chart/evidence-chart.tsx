import { ScrollX } from "#ui/table/table.tsx";
import { type WhatBecame, whatBecame } from "../../policy/people.ts";
import type { Study } from "../../record.ts";
import { words } from "../../words.ts";

const say = words.study;

interface EvidenceChartProps {
  readonly study: Study;
  /** Tells this chart from others on the page. */
  readonly id: string;
}

/** Everybody who began, as one bar of people: also those who are not in the result, and those who were lost. */
export function EvidenceChart({ study, id }: EvidenceChartProps) {
  const became = whatBecame(study);
  if (became === null) return null;
  const parts = partsOf(became);
  return (
    <div class="stack stack--tight">
      <svg
        class="people-bar"
        viewBox="0 0 1000 60"
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>{say.chartTitle(study.citation)}</title>
        <desc id={`${id}-d`}>{describe(became, parts)}</desc>
        {bars(parts, became.began).map(({ name, x, width }) => (
          <rect key={name} class={partClass[name]} x={x} y={14} width={width} height={44} />
        ))}
        <Interval study={study} became={became} />
      </svg>
      <ul class="people-key">
        {parts.map(({ name, count }) => (
          <li key={name}>
            <span class={`people-key__mark ${partClass[name]}`} aria-hidden="true" /> {say.parts[name]}: <b>{count}</b>
          </li>
        ))}
        {became.lostUnknown ? <li>{say.lostUnknown}</li> : null}
      </ul>
      <details class="people-data">
        <summary>
          {say.numbers}
          <span class="visually-hidden">: {study.citation}</span>
        </summary>
        <NumbersTable label={say.chartTitle(study.citation)} parts={parts} lostUnknown={became.lostUnknown} />
      </details>
    </div>
  );
}

type PartName = keyof typeof say.parts;

interface Part {
  readonly name: PartName;
  readonly count: number;
}

const partClass: Record<PartName, string> = {
  reached: "people-bar__reached",
  notReached: "people-bar__not-reached",
  notCounted: "people-bar__not-counted",
  lost: "people-bar__lost",
};

function partsOf(became: WhatBecame): readonly Part[] {
  const order = ["reached", "notReached", "notCounted", "lost"] as const;
  return order
    .map((name) => ({ name, count: became[name] }))
    .filter(({ name, count }) => count > 0 || name === "reached");
}

function bars(parts: readonly Part[], began: number) {
  let before = 0;
  return parts.map(({ name, count }) => {
    const x = Math.round((before / began) * 1_000);
    before += count;
    return { name, x, width: Math.round((before / began) * 1_000) - x };
  });
}

/** How far the share may really lie from what was found, over the people that it was counted on. */
function Interval({ study: { ci, denominator }, became }: { readonly study: Study; readonly became: WhatBecame }) {
  if (ci === null || denominator === null) return null;
  const place = (percent: number) => Math.round((percent / 100) * (denominator / became.began) * 1_000);
  const [low, high] = [place(ci[0]), place(ci[1])];
  return <path class="people-bar__interval" d={`M${low} 2V12M${low} 7H${high}M${high} 2V12`} />;
}

function describe({ began, lostUnknown }: WhatBecame, parts: readonly Part[]): string {
  const told = parts.map(({ name, count }) => say.part(say.parts[name], count));
  return say.chartDesc({ began, parts: [...told, ...(lostUnknown ? [say.lostUnknown] : [])].join(" ") });
}

interface NumbersTableProps {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly lostUnknown: boolean;
}

function NumbersTable({ label, parts, lostUnknown }: NumbersTableProps) {
  const rows = [
    ...parts.map(({ name, count }) => ({ name: say.parts[name], count: String(count) })),
    ...(lostUnknown ? [{ name: say.parts.lost, count: say.unknown }] : []),
  ];
  return (
    <ScrollX label={label}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.what}</th>
            <th scope="col" class="num">
              {say.people}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="num">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
