import type { Example } from "#ui/example.ts";
import type { OptionCard as Card } from "../../shown.ts";
import { OptionCard } from "./option-card.tsx";

const card: Card = {
  slug: "a-made-up-option",
  name: "A made-up option",
  summary: "Small, slow, regular practice at a pace you set.",
  where: "At home",
  time: "2 to 6 months",
  certainty: "moderate",
  reviewed: "October 2026",
  comparable: true,
};

export const examples: readonly Example[] = [
  {
    name: "In the list: reviewed, being re-checked, and not to be compared",
    show: (
      <ul class="options">
        <OptionCard card={card} ticked={false} />
        <OptionCard card={{ ...card, slug: "another", name: "Another", reviewed: null, certainty: "unclear" }} ticked />
        <OptionCard card={{ ...card, slug: "a-third", name: "A third", comparable: false }} ticked={false} />
      </ul>
    ),
  },
];
