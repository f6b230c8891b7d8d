import type { Example } from "../example.ts";
import { type Choice, RadioCards } from "./radio-cards.tsx";

const options: readonly Choice[] = [
  { value: "public", label: "Anyone", hint: "Helps the most people.", icon: "globe" },
  { value: "members", label: "Members", hint: "People with an account.", icon: "people" },
  { value: "staff", label: "You and the care team", hint: "A private conversation.", icon: "rings", private: true },
];

export const examples: readonly Example[] = [
  {
    name: "Chosen",
    show: <RadioCards name="a" legend="Who should be able to read it?" options={options} value="public" />,
  },
  { name: "Private chosen", show: <RadioCards name="b" legend="Who may read it?" options={options} value="staff" /> },
  {
    name: "Problem",
    show: <RadioCards name="c" legend="Who may read it?" options={options} error="Choose who may read it." />,
  },
];
