import { monthAndYear } from "#core/dates.ts";
import type { MonthNumbers } from "../../queries/numbers.ts";
import { words } from "../../words.ts";

const say = words.numbers;

const height = 120;
const step = 100;
const bar = 30;

/** Two bars a month: what was asked, and what the team has answered of it. The table below says the same. */
export function MonthsChart({ months }: { readonly months: readonly MonthNumbers[] }) {
  const most = Math.max(1, ...months.map(({ asked }) => asked));
  const tall = (count: number) => Math.round((height * count) / most);
  return (
    <figure class="months-chart">
      <svg viewBox={`0 0 ${step * months.length} ${height + 44}`} role="img" aria-labelledby="months-title months-text">
        <title id="months-title">{say.chartTitle}</title>
        <desc id="months-text">{say.chartText(months.map(lineOf))}</desc>
        {months.map((one, place) => (
          <g key={one.month} transform={`translate(${place * step} 20)`}>
            <Bar x={14} tall={tall(one.asked)} count={one.asked} look="months-chart__asked" />
            <Bar x={14 + bar + 6} tall={tall(one.answered)} count={one.answered} look="months-chart__answered" />
            <text x={14 + bar + 3} y={height + 18} text-anchor="middle">
              {nameOf(one).slice(0, 3)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="meta">
        <span class="months-chart__key months-chart__key--asked" /> {say.keyAsked}{" "}
        <span class="months-chart__key months-chart__key--answered" /> {say.keyAnswered}
      </figcaption>
    </figure>
  );
}

interface BarProps {
  readonly x: number;
  readonly tall: number;
  readonly count: number;
  readonly look: string;
}

function Bar({ x, tall, count, look }: BarProps) {
  return (
    <>
      <rect class={look} x={x} y={height - tall} width={bar} height={tall} rx={3} />
      <text x={x + bar / 2} y={height - tall - 5} text-anchor="middle">
        {count}
      </text>
    </>
  );
}

function nameOf({ month }: MonthNumbers): string {
  return monthAndYear(new Date(`${month}T00:00:00Z`));
}

function lineOf(one: MonthNumbers): string {
  return say.chartLine(nameOf(one), one.asked, one.answered);
}
