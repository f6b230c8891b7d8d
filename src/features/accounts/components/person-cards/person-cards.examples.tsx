import type { Example } from "#ui/example.ts";
import type { WholePerson } from "../../queries/people.ts";
import { LinkCard, PauseCard } from "./person-cards.tsx";
import { StandingCard } from "./standing-card.tsx";

const now = new Date("2031-05-01T12:00:00Z");

const person: WholePerson = {
  id: 7,
  name: "slow_heron",
  slug: "slow-heron",
  standing: "participant",
  staffTitle: null,
  imported: false,
  hasPassword: true,
  suspendedUntil: null,
  joinedAt: new Date("2030-01-01T00:00:00Z"),
  registration: null,
  checkedUntil: null,
  checkedAt: null,
  checkedBy: null,
  helping: null,
  staffUntil: null,
  why: null,
};

const nurse: WholePerson = {
  ...person,
  name: "Nia Brandt",
  standing: "staff",
  staffTitle: "Nurse",
  registration: "NMC 12A3456E",
  checkedUntil: new Date("2031-06-01T00:00:00Z"),
  checkedAt: new Date("2030-06-01T00:00:00Z"),
  checkedBy: "Ada Keller",
};

const paused = {
  ...person,
  suspendedUntil: new Date("2031-05-08T12:00:00Z"),
  why: "Rule 6: asked for private contact.",
};

export const examples: readonly Example[] = [
  { name: "Role of somebody with a pseudonym", show: <StandingCard person={person} form={null} timeZone="UTC" /> },
  { name: "Role, title and check", show: <StandingCard person={nurse} form={null} timeZone="UTC" /> },
  { name: "Pause", show: <PauseCard person={person} form={null} now={now} timeZone="UTC" /> },
  { name: "Paused", show: <PauseCard person={paused} form={null} now={now} timeZone="UTC" /> },
  { name: "Link", show: <LinkCard person={person} /> },
];
