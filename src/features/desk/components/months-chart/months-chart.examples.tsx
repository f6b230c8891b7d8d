import type { Example } from "#ui/example.ts";
import { MonthsChart } from "./months-chart.tsx";

const months = [4, 9, 0, 12, 7, 3].map((asked, place) => ({
  month: `2026-0${place + 3}-01`,
  asked,
  answered: Math.floor(asked * 0.8),
  half: asked === 0 ? null : 19 * 60,
  nineOfTen: null,
}));

export const examples: readonly Example[] = [{ name: "Half a year", show: <MonthsChart months={months} /> }];
