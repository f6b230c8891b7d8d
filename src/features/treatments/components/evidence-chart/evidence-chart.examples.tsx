import type { Example } from "#ui/example.ts";
import type { Study } from "../../record.ts";
import { EvidenceChart } from "./evidence-chart.tsx";

const study: Study = {
  citation: "A made-up study of 200 people",
  year: 2026,
  doiOrPmid: "",
  design: "case-series",
  n: 200,
  comparator: "",
  outcome: "Sleeping well",
  numerator: 120,
  denominator: 180,
  percent: 66.7,
  ci: [59, 73.5],
  p: "",
  lost: { n: 12, percent: 6 },
  funder: "",
  limits: "Made up.",
  reading: "whole",
  verifiedBy: null,
  verifiedOn: null,
};

export const examples: readonly Example[] = [
  {
    name: "With an interval, people lost and people who were not counted",
    show: <EvidenceChart id="e1" study={study} />,
  },
  {
    name: "Nobody says how many were lost",
    show: <EvidenceChart id="e2" study={{ ...study, denominator: 200, percent: 60, ci: null, lost: null }} />,
  },
];
