import { but, everyone, team } from "../world/personas.ts";
import type { Thing } from "../world/thing.ts";
import { plainly, type Row, type Rows } from "./row.ts";

/** Clinicians and administrators; a site moderator is told why not. */
const writers = but(team, ["moderator"]);
const verdict = { yes: writers, no: ["moderator"] } as const;

const read: Row = { access: "everyone", cases: { treatment: { yes: everyone } } };
const written: Row = { access: "staff", cases: { treatment: verdict } };
const seen = 1;

const text = {
  seen,
  name: "Warm tea",
  kind: "self-guided",
  setting: "home",
  anaesthesia: "none",
  certainty: "low",
} as const;
const study = {
  seen,
  citation: "A study",
  design: "rct",
  outcome: "Rest",
  limits: "Few people.",
  reading: "whole",
} as const;
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const topicOf = ({ address }: Thing) => `http://localhost/forums/topic/${address}/`;

export const libraryRows: Rows = {
  "GET /treatments/": plainly("everyone"),
  "GET /treatments/compare/": plainly("everyone", { query: () => "?options=a,b" }),
  "GET /treatments/:slug/": read,
  "GET /treatments/:slug/questions/": read,
  "GET /treatments/drafts/": { access: "staff", cases: { "": verdict } },
  "POST /treatments/examples": { access: "staff", cases: { "": verdict }, form: () => ({}) },
  // Somebody who may not write meets the form, and is told when they send it.
  "GET /treatments/new/": plainly("staff"),
  "POST /treatments/new/": { access: "staff", cases: { "": verdict }, form: () => ({ name: "Another option" }) },
  "GET /treatments/:slug/draft/": written,
  "POST /treatments/:slug/hand-in": { ...written, form: () => ({ seen, changeNote: "Clearer." }) },
  "POST /treatments/:slug/approve": { ...written, form: () => ({ seen, reviewBy: inAMonth() }) },
  "POST /treatments/:slug/withdraw": { ...written, form: () => ({ why: "It is out of date." }) },
  "POST /treatments/:slug/discard": { ...written, form: () => ({ seen }) },
  "POST /treatments/:slug/topics": {
    ...written,
    form: async ({ world }) => ({ topic: topicOf(await world.thing("publicTopic")), kind: "question" }),
  },
  "POST /treatments/:slug/topics/remove": { ...written, form: () => ({ topic: 1 }) },
  "GET /treatments/:slug/edit/": written,
  "POST /treatments/:slug/edit/": { ...written, form: () => text },
  "GET /treatments/:slug/edit/:part/:place/": { ...written, fill: { part: "serious", place: "0" } },
  "POST /treatments/:slug/edit/:part/:place/": {
    ...written,
    fill: { part: "serious", place: "0" },
    form: () => ({ seen, plain: "A burnt tongue", whatToDo: "Cool it." }),
  },
  "GET /treatments/:slug/edit/studies/:place/": { ...written, fill: { place: "0" } },
  "POST /treatments/:slug/edit/studies/:place/": { ...written, fill: { place: "0" }, form: () => study },
};
