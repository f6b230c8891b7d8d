import { randomUUID } from "node:crypto";
import { both, but, members, type Persona, readOnly, team, type Who } from "../world/personas.ts";
import { plainly, type Row, type Rows, type Trial, type Verdict } from "./row.ts";

/** Of the care team with a title that holds: neither whose check has run out, nor moderators and administrators. */
const clinicians: readonly Persona[] = ["staff"];
const owner: Who = ["owner"];
const body = "Some more words.";

/** Who is paused writes to the team all the same; who owes a consent or a second proof, or only reads, does not. */
const askers = but(
  both(members),
  readOnly.filter((one) => one !== "suspended" && one !== "restricted"),
  team,
);
const asking: Row = { access: "members", cases: { "": { yes: askers, no: but(members, askers) } } };

/** The same of all three for its owner; clinicians by who has it. */
function row(access: Row["access"], cases: Record<"waiting" | "elsewhere" | "here", Verdict>): Row {
  return {
    access,
    cases: { askedAndWaiting: cases.waiting, askedElsewhere: cases.elsewhere, askedHere: cases.here },
    form: () => ({}),
  };
}

const forOwner: Verdict = { yes: owner, no: clinicians };
const forBoth: Verdict = { yes: ["owner", "staff"] };
const seen: Verdict = { yes: [...owner, ...clinicians] };

/** As it is: nobody else of the world loses what they may do. */
async function clinicalAsShown({ world }: Trial) {
  const page = (await world.persons.administrator.get("/admin/asking/")).html();
  const ticked = [...page.matchAll(/name="clinical" value="(\d+)" checked/g)].map(([, id]) => id ?? "");
  return { clinical: ticked };
}

export const askingRows: Rows = {
  "GET /ask/": plainly("everyone"),
  "GET /ask/new/": asking,
  "POST /ask/new/": { ...asking, form: () => ({ title: "A question", body, submission_id: randomUUID() }) },
  "GET /ask/team/": { access: "staff", cases: { "": { yes: clinicians } } },
  // To clinicians who do not have it only the door before it is shown.
  "GET /admin/asking/": plainly("administrators"),
  "POST /admin/asking/": plainly("administrators", { form: clinicalAsShown }),
  "GET /ask/:conversation/": row("members", { waiting: seen, elsewhere: seen, here: seen }),
  "POST /ask/:conversation/": {
    ...row("members", { waiting: forOwner, elsewhere: forOwner, here: forBoth }),
    form: () => ({ body, submission_id: randomUUID(), seen: 1 }),
  },
  "POST /ask/:conversation/take/": row("staff", {
    waiting: { yes: clinicians },
    elsewhere: { yes: [], no: clinicians },
    here: { yes: ["staff"] },
  }),
  "POST /ask/:conversation/hand/": {
    ...row("staff", {
      waiting: { yes: [], no: clinicians },
      elsewhere: { yes: [], no: clinicians },
      here: { yes: ["staff"] },
    }),
    form: ({ world }) => ({ to: world.others.colleague.id, stay: "1" }),
  },
  "POST /ask/:conversation/open/": {
    ...row("staff", {
      waiting: { yes: [], no: clinicians },
      elsewhere: { yes: clinicians },
      here: { yes: [], no: ["staff"] },
    }),
    form: () => ({ reason: "The colleague who has it is ill." }),
  },
  // Nobody was asked yet, so there is nothing to answer.
  "POST /ask/:conversation/share/": {
    ...row("members", {
      waiting: { yes: [], no: ["owner", "staff"] },
      elsewhere: { yes: [], no: ["owner", "staff"] },
      here: { yes: ["staff"], no: owner },
    }),
    form: ({ persona }) => ({ share: persona === "owner" ? "yes" : "ask" }),
  },
  "POST /ask/:conversation/close/": {
    ...row("members", { waiting: forOwner, elsewhere: forOwner, here: forBoth }),
    form: () => ({ closed: "yes" }),
  },
  "GET /ask/:conversation/delete/": row("members", {
    waiting: { yes: owner },
    elsewhere: { yes: owner },
    here: { yes: owner },
  }),
  "POST /ask/:conversation/delete/": row("members", { waiting: forOwner, elsewhere: forOwner, here: forOwner }),
  "POST /ask/:conversation/keep/": row("members", { waiting: forOwner, elsewhere: forOwner, here: forOwner }),
};
