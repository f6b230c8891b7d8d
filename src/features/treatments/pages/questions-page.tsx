import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.questionsPage;

interface QuestionsPageProps {
  readonly slug: string;
  /** As lists call the option: the sheet may lie about. */
  readonly name: string;
  readonly questions: readonly string[];
}

/** A sheet to take along, with lines to write on. */
export function QuestionsPage({ slug, name, questions }: QuestionsPageProps) {
  return (
    <Stack narrow class="question-sheet">
      <Breadcrumbs
        label={words.here}
        items={[
          { label: words.library, href: urls.list },
          { label: name, href: urls.option(slug) },
        ]}
      />
      <PageHead title={say.title}>
        <p class="lede no-print">{say.lede}</p>
        <p>{say.about(name)}</p>
      </PageHead>
      <ol>
        {questions.map((question) => (
          <li key={question} dir="auto">
            {question}
            <span class="question-sheet__line" aria-hidden="true" />
          </li>
        ))}
        <li>
          {say.own}
          <span class="question-sheet__line" aria-hidden="true" />
          <span class="question-sheet__line" aria-hidden="true" />
        </li>
      </ol>
      <p class="no-print">
        <a href={urls.option(slug)}>{say.back}</a>
      </p>
    </Stack>
  );
}
