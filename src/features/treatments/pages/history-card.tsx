import { Card } from "#ui/card/card.tsx";
import { editorWords } from "../words/editor.ts";

const say = editorWords.workshop;

/** One version, in sentences. */
export interface HistoryLine {
  readonly number: number;
  readonly lines: readonly string[];
}

/** Everything that was ever published, latest first. */
export function HistoryCard({ lines }: { readonly lines: readonly HistoryLine[] }) {
  return (
    <Card title={say.history} id="history">
      {lines.map(({ number, lines: sentences }) => (
        <div class="stack stack--tight" key={number}>
          <h3>{say.version(number)}</h3>
          {sentences.map((sentence) => (
            <p class="meta" key={sentence}>
              {sentence}
            </p>
          ))}
        </div>
      ))}
    </Card>
  );
}
