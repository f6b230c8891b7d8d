import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, ButtonLink, TextLink } from "#ui/button/button.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { Form } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { ExamplesCard } from "../components/examples-card/examples-card.tsx";
import { OptionCard } from "../components/option-card/option-card.tsx";
import type { OptionCard as Card } from "../shown.ts";
import { urls } from "../urls.ts";
import { editorWords } from "../words/editor.ts";
import { words } from "../words.ts";

const { list } = words;

interface ListPageProps {
  readonly cards: readonly Card[];
  /** They write here. */
  readonly writes: boolean;
  /** None of our drafts has been brought in. */
  readonly offersExamples: boolean;
}

/** All published options, those first that need least. */
export function ListPage({ cards, writes, offersExamples }: ListPageProps) {
  return (
    <Stack>
      <PageHead title={list.title} lede={list.lede}>
        <Cluster apart>
          <AudienceLine kind="public" lead={words.publicLead} rest={words.publicRest} />
          {writes ? (
            <TextLink href={urls.drafts} icon="pencil">
              {list.drafts}
            </TextLink>
          ) : null}
        </Cluster>
      </PageHead>
      {cards.length === 0 ? <Nothing writes={writes} offersExamples={offersExamples} /> : <Options cards={cards} />}
    </Stack>
  );
}

function Options({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <>
      <p>{list.order}</p>
      <Choosing cards={cards} ticked={[]} />
      <Notice title={list.scaleTitle}>
        <ul>
          {list.scale.map(([word, meaning]) => (
            <li key={word}>
              <b>{word}:</b> {meaning}
            </li>
          ))}
        </ul>
        <p>{list.scaleEnd}</p>
      </Notice>
    </>
  );
}

/** The cards with their boxes, and the bar that compares what is ticked. */
export function Choosing({ cards, ticked }: { readonly cards: readonly Card[]; readonly ticked: readonly string[] }) {
  return (
    <Form action={urls.compare} method="get" label={list.compareLabel}>
      <ul class="options">
        {cards.map((card) => (
          <OptionCard key={card.slug} card={card} ticked={ticked.includes(card.slug)} />
        ))}
      </ul>
      {cards.filter(({ comparable }) => comparable).length < 2 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would need its boxes inside.
        <div class="compare-bar" role="group" aria-label={list.compareLabel}>
          <p>{list.compareHint}</p>
          <Button>{list.compareThem}</Button>
        </div>
      )}
    </Form>
  );
}

function Nothing({ writes, offersExamples }: Pick<ListPageProps, "writes" | "offersExamples">) {
  if (!writes) {
    return (
      <Empty title={list.empty}>
        <p>{list.emptyMore}</p>
        <p>
          <a href="/forums/">{list.forums}</a>
        </p>
      </Empty>
    );
  }
  return (
    <>
      <Empty title={list.emptyTeam}>
        <p>{list.emptyTeamMore}</p>
        <p>
          <ButtonLink kind="quiet" href={urls.make}>
            {editorWords.drafts.make}
          </ButtonLink>
        </p>
      </Empty>
      {offersExamples ? <ExamplesCard /> : null}
    </>
  );
}
