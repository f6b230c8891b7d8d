import { classNames } from "../class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";

/** The four ways in which something can be seen, as the design names them. */
export type AudienceKind = "public" | "members" | "team" | "only-you";

export const audienceIcons: Record<AudienceKind, IconName> = {
  public: "globe",
  members: "people",
  team: "rings",
  "only-you": "lock",
};

interface AudienceProps {
  kind: AudienceKind;
  /** "Public page." in bold, then the rest of the sentence: "Anyone can read this." */
  lead: string;
  rest?: string | undefined;
}

/** Says who can read this page. Once on every page, once on every composer. */
export function AudienceLine({ kind, lead, rest }: AudienceProps) {
  return (
    <p class={classNames("audience", kindClass[kind])}>
      <Icon name={audienceIcons[kind]} />
      <span>
        <b>{lead}</b> {rest}
      </span>
    </p>
  );
}

const kindClass: Record<AudienceKind, string> = {
  public: "audience--public",
  members: "audience--members",
  team: "audience--team",
  "only-you": "audience--only-you",
};
