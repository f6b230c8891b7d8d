import type { Example } from "#ui/example.ts";
import type { PersonRow } from "../../queries/people.ts";
import { LinkCard, PauseCard, StandingCard } from "./person-cards.tsx";

const now = new Date("2031-05-01T12:00:00Z");

const person: PersonRow & { why: string | null } = {
  id: 7,
  name: "slow_heron",
  slug: "slow-heron",
  standing: "participant",
  staffTitle: null,
  imported: false,
  hasPassword: true,
  suspendedUntil: null,
  joinedAt: new Date("2030-01-01T00:00:00Z"),
  why: null,
};

const paused = {
  ...person,
  suspendedUntil: new Date("2031-05-08T12:00:00Z"),
  why: "Rule 6: asked for private contact.",
};

export const examples: readonly Example[] = [
  { name: "Role and title", show: <StandingCard person={person} form={null} /> },
  { name: "Pause", show: <PauseCard person={person} form={null} now={now} timeZone="UTC" /> },
  { name: "Paused", show: <PauseCard person={paused} form={null} now={now} timeZone="UTC" /> },
  { name: "Link", show: <LinkCard person={person} /> },
];
