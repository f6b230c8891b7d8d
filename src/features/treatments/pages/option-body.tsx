import { topicUrl } from "#features/topics/urls.ts";
import { Facts } from "#ui/table/table.tsx";
import { Pips } from "../components/option-card/option-card.tsx";
import type { LinkedTopic } from "../queries/linked-topics.ts";
import type { Effect } from "../record.ts";
import { rangeText } from "../shown.ts";
import { urls } from "../urls.ts";
import { fieldWords } from "../words/fields.ts";
import { words } from "../words.ts";
import type { OptionLink, OptionProps } from "./option-props.ts";
import { Section, Subsection } from "./section.tsx";
import { SourceList, StudyList } from "./studies.tsx";

const say = words.option;

/** The headings in their fixed order. */
export function OptionBody(props: OptionProps) {
  const { content } = props;
  return (
    <>
      <Section id="summary" title={say.summary}>
        <p class="lede">{content.summary}</p>
      </Section>
      <Section id="what" title={say.whatItIs}>
        <p>{content.whatItIs}</p>
        {content.synonyms.length + content.medicalName.length === 0 ? null : <p class="meta">{otherNames(props)}</p>}
        <Regulatory {...props} />
      </Section>
      <AsksOfYou {...props} />
      <Section id="may-do" title={say.mayDo}>
        <p>
          <Pips certainty={content.certainty} />
        </p>
        <p>{content.statement}</p>
        <StudyList studies={content.studies} />
      </Section>
      <Section id="go-wrong" title={say.goWrong}>
        <Effects title={say.common} effects={content.commonEffects} />
        <Effects title={say.serious} effects={content.seriousEffects} />
      </Section>
      <Section id="not-for" title={say.doesNotTreat}>
        <Lines lines={content.doesNotTreat} />
      </Section>
      <Section id="unknown" title={say.unknown}>
        <Lines lines={content.unknowns} />
      </Section>
      <Section id="suits" title={say.suits}>
        <Subsection title={say.maySuit} lines={content.maySuit} />
        <Subsection title={say.mayNotSuit} lines={content.mayNotSuit} />
      </Section>
      <Others title={say.otherWays} id="other-ways" links={props.alternatives} />
      <Others title={say.combines} id="combines" links={props.combinesWith} />
      <Topics title={say.stories} id="stories" topics={props.stories} />
      <Topics title={say.here} id="here" topics={props.questions} />
      <Section id="sources" title={say.sources}>
        <SourceList studies={content.studies} checkers={props.checkers} />
      </Section>
      <Section id="questions" title={say.questions}>
        <Lines lines={content.questions} />
        <p class="no-print">
          <a href={urls.questions(props.slug)}>{say.print}</a>
        </p>
      </Section>
    </>
  );
}

function otherNames({ content: { medicalName, synonyms } }: OptionProps): string {
  return say.alsoCalled([medicalName, ...synonyms].filter((name) => name !== "").join(", "));
}

function Regulatory({ content, countryNote }: OptionProps) {
  const { offLabel, prescriptionOnly, boxedWarning } = content;
  const lines = [
    prescriptionOnly ? say.prescriptionOnly : "",
    offLabel ? say.offLabel : "",
    boxedWarning ? say.boxedWarning : "",
    countryNote ?? "",
  ].filter((line) => line !== "");
  return lines.length === 0 ? null : <Lines lines={lines} />;
}

function AsksOfYou({ content }: OptionProps) {
  const { followUp } = content;
  const facts = [
    { name: say.kind, value: fieldWords.kinds[content.kind] },
    { name: say.where, value: fieldWords.settings[content.setting] },
    { name: say.anaesthesia, value: fieldWords.anaesthesias[content.anaesthesia] },
    { name: say.visit, value: rangeText(content.visit) },
    { name: say.course, value: rangeText(content.course) },
    { name: say.onset, value: rangeText(content.onset) },
    { name: say.lasts, value: rangeText(content.lasts) },
    { name: say.cost, value: content.cost },
  ].filter(({ value }) => value !== "");
  return (
    <Section id="asks" title={say.asks}>
      <Facts items={facts} />
      <Subsection title={say.before} lines={content.before} />
      <Subsection title={say.onTheDay} lines={content.onTheDay} />
      <Subsection title={say.after} lines={content.after} />
      <Subsection title={say.aftercare} lines={content.aftercare} />
      {followUp === null ? null : <Subsection title={say.followUp} lines={[followUp.when, followUp.why]} />}
    </Section>
  );
}

function Effects({ title, effects }: { readonly title: string; readonly effects: readonly Effect[] }) {
  if (effects.length === 0) return <Subsection title={title} lines={[say.noneCommon]} />;
  return (
    <div class="stack stack--tight">
      <h3>{title}</h3>
      <ul>
        {effects.map(({ plain, frequency, whatToDo }) => (
          <li key={plain}>
            {plain}
            {frequency === null ? null : ` (${frequencyText(frequency)})`}
            {whatToDo === "" ? null : (
              <>
                <br />
                <b>{say.whatToDo}</b> {whatToDo}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function frequencyText({ n, of, source }: NonNullable<Effect["frequency"]>): string {
  const people = say.frequency(n, of);
  return source === "" ? people : `${people}, ${say.frequencySource(source)}`;
}

function Others(props: { readonly title: string; readonly id: string; readonly links: readonly OptionLink[] }) {
  if (props.links.length === 0) return null;
  return (
    <Section id={props.id} title={props.title}>
      <ul>
        {props.links.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Topics(props: { readonly title: string; readonly id: string; readonly topics: readonly LinkedTopic[] }) {
  if (props.topics.length === 0) return null;
  return (
    <Section id={props.id} title={props.title}>
      <ul>
        {props.topics.map(({ id, title, address, answered }) => (
          <li key={id}>
            <a href={topicUrl(address)} dir="auto">
              {title}
            </a>
            {answered ? <span class="meta"> {say.answered}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
