import type { LinkedTopic } from "../queries/linked-topics.ts";
import type { Treatment } from "../record.ts";

/** Another option, as this viewer may be told of it. */
export interface OptionLink {
  readonly name: string;
  readonly href: string;
}

export interface OptionProps {
  readonly slug: string;
  readonly content: Treatment;
  /** Who stands by it; null for a draft. */
  readonly reviewed: string | null;
  /** The day by which it should have been checked again; null while its review holds. */
  readonly rechecked: string | null;
  readonly consultationFirst: boolean;
  /** The practice's note for its own country. */
  readonly countryNote: string | null;
  readonly alternatives: readonly OptionLink[];
  readonly combinesWith: readonly OptionLink[];
  readonly questions: readonly LinkedTopic[];
  readonly stories: readonly LinkedTopic[];
  /** Who checked which study, by member's number. */
  readonly checkers: ReadonlyMap<number, string>;
}
