import { type Audience, audiences, Rank } from "#core/audience.ts";
import type { FormState } from "#platform/web/asked.ts";
import { type Choice, RadioCards } from "#ui/choice/radio-cards.tsx";
import { words } from "../words.ts";

const icons = { public: "globe", members: "people", staff: "rings" } as const;

interface AudienceChoiceProps {
  /** What there is to choose from, widest first. */
  readonly among: readonly Audience[];
  readonly form: FormState;
  readonly chosen: Audience;
  /** May search engines list what anyone can read? */
  readonly searchEngines?: boolean;
  /** Whoever chooses did not start the topic. */
  readonly others?: boolean;
}

/** Who will read it, in words. */
export function AudienceChoice({ among, form, chosen, searchEngines = false, others = false }: AudienceChoiceProps) {
  return (
    <RadioCards
      name="audience"
      legend={words.composer.audience}
      hint={words.composer.audienceHint}
      error={form.problems.get("audience")}
      options={among.map((audience) => ({
        ...choiceOf(audience, searchEngines),
        ...(others && audience === "staff" ? words.composer.staffOfOthers : {}),
      }))}
      value={chosen}
    />
  );
}

function choiceOf(audience: Audience, searchEngines: boolean): Choice {
  const { listed } = words.composer;
  return {
    ...words.composer.audiences[audience],
    ...(audience === "public" && searchEngines ? { hint: listed } : {}),
    value: audience,
    icon: icons[audience],
    private: audience === "staff",
  };
}

/** Nothing in a forum is read by more people than the forum is. */
export function audiencesWithin(forum: Audience): readonly Audience[] {
  return audiences.filter((audience) => Rank[audience] >= Rank[forum]);
}

/** What the button says, which follows the choice without a script. */
export function PostLabel({ among }: { among: readonly Audience[] }) {
  if (among.length === 1) return <>{words.composer.post[among[0] ?? "staff"]}</>;
  return (
    <>
      <span class="for-audience for-audience--unsaid">{words.composer.postUnsaid}</span>
      {among.map((audience) => (
        <span class={`for-audience for-audience--${audience}`} key={audience}>
          {words.composer.post[audience]}
        </span>
      ))}
    </>
  );
}
