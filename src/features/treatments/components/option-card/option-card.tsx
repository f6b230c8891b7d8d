import { Icon } from "#ui/icon/icon.tsx";
import { Facts } from "#ui/table/table.tsx";
import type { Certainty } from "../../record.ts";
import type { OptionCard as Card } from "../../shown.ts";
import { urls } from "../../urls.ts";
import { fieldWords } from "../../words/fields.ts";
import { words } from "../../words.ts";

const { list } = words;

/** One option of the list, with a box to compare it. */
export function OptionCard({ card, ticked }: { readonly card: Card; readonly ticked: boolean }) {
  const facts = [
    { name: list.where, value: card.where },
    ...(card.time === "" ? [] : [{ name: list.time, value: card.time }]),
    { name: list.evidence, value: <Pips certainty={card.certainty} /> },
  ];
  return (
    <li class="card option" id={card.slug}>
      <h2>
        <a href={urls.option(card.slug)}>{card.name}</a>
      </h2>
      <p>{card.summary}</p>
      <Facts items={facts} />
      <p class="meta">
        <Icon name={card.reviewed === null ? "clock" : "check"} />{" "}
        {card.reviewed === null ? list.rechecked : list.reviewed(card.reviewed)}
      </p>
      {card.comparable ? (
        <label class="check option__pick">
          <input type="checkbox" name="options" value={card.slug} checked={ticked} />{" "}
          <span>
            {list.compare}
            <span class="visually-hidden"> {card.name}</span>
          </span>
        </label>
      ) : (
        <p class="meta option__pick">{list.notCompared}</p>
      )}
    </li>
  );
}

const marks: Record<Certainty, number> = { unclear: 0, "very-low": 1, low: 2, moderate: 3, high: 4 };

/** How sure the studies are, in four marks and a word. */
export function Pips({ certainty }: { readonly certainty: Certainty }) {
  return (
    <>
      <span class="pips" aria-hidden="true">
        {[1, 2, 3, 4].map((place) => (
          <i key={place} class={place <= marks[certainty] ? "on" : undefined} />
        ))}
      </span>{" "}
      {fieldWords.certainties[certainty]}
    </>
  );
}
