import { z } from "zod";
import { type Asked, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, page, type Route } from "#platform/web/routes.ts";
import { auditAlone } from "#platform/work/audit-alone.ts";
import { makePasswordLink } from "../commands/passwords.ts";
import { changeStanding } from "../commands/standing.ts";
import { liftSuspension, suspend } from "../commands/suspensions.ts";
import { noFields, peopleQuery, standingForm, suspensionForm } from "../forms.ts";
import { PasswordLinkPage } from "../pages/password-link-page.tsx";
import { PeoplePage } from "../pages/people-page.tsx";
import { PersonPage, type PersonPart } from "../pages/person-page.tsx";
import { canChangeRole, canMakePasswordLink, canManagePeople, canSuspend } from "../policy.ts";
import { findPerson, listPeople, listPersonActs } from "../queries/people.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { peoplePlace } from "./place.ts";

const say = words.people;
const person = z.object({ memberId: id });
const weighty = { back: "/admin/people/:memberId/" };
const savedKinds = ["standing", "pause"] as const;
const personAddress = person.extend({ saved: z.enum(savedKinds).optional().catch(undefined) });

const showPeople = page(
  urls.people,
  { access: "moderators", input: peopleQuery },
  async ({ db, house, viewer, now, input }) => {
    const { people, paging } = await listPeople(db, viewer, input, now);
    await auditAlone(house, viewer, { kind: "people-read" });
    const canConfirm = canManagePeople(viewer).allowed;
    return view({
      title: say.title,
      main: <PeoplePage people={people} paging={paging} asked={input} now={now} canConfirm={canConfirm} />,
      ...peoplePlace(viewer, false),
    });
  },
);

/** Looking at somebody is on record (house rule: reading another person's private data is itself an event). */
const showPerson = page("/admin/people/:memberId/", { access: "moderators", input: personAddress }, async (asked) => {
  const shown = await personView(asked, { saved: asked.input.saved });
  await auditAlone(asked.house, asked.viewer, { kind: "person-read", subjectId: asked.input.memberId });
  return shown;
});

const postStanding = action(
  "/admin/people/:memberId/standing/",
  { access: "administrators", weighty, input: person, form: standingForm },
  {
    async done({ work, input, form }) {
      await changeStanding(work, input.memberId, form);
      return redirect(`${urls.person(input.memberId)}?saved=standing`);
    },
    again: againWith("standing"),
  },
);

const postSuspension = action(
  "/admin/people/:memberId/suspension/",
  { access: "moderators", input: person, form: suspensionForm },
  {
    async done({ work, input, form }) {
      await suspend(work, input.memberId, form);
      return redirect(`${urls.person(input.memberId)}?saved=pause`);
    },
    again: againWith("pause"),
  },
);

const postLift = action(
  "/admin/people/:memberId/suspension/lift/",
  { access: "moderators", input: person, form: noFields },
  {
    async done({ work, input }) {
      await liftSuspension(work, input.memberId);
      return redirect(`${urls.person(input.memberId)}?saved=pause`);
    },
  },
);

const postPasswordLink = action(
  "/admin/people/:memberId/password-link/",
  { access: "administrators", weighty, input: person, form: noFields },
  {
    async done({ work, viewer, input }) {
      const found = await findPerson(work.db, viewer, input.memberId);
      const link = await makePasswordLink(work, found.id);
      return view({
        title: say.link.title,
        main: <PasswordLinkPage person={found} link={link} />,
        ...peoplePlace(viewer, true),
      });
    },
  },
);

export const peopleRoutes: readonly Route[] = [
  showPeople,
  showPerson,
  postStanding,
  postSuspension,
  postLift,
  postPasswordLink,
];

function againWith(part: PersonPart) {
  return (asked: Asked<{ memberId: number }>, form: FormState) => personView(asked, { refused: { part, form } });
}

interface Outcome {
  readonly saved?: PersonPart | undefined;
  readonly refused?: { readonly part: PersonPart; readonly form: FormState };
}

async function personView(asked: Asked<{ memberId: number }>, { saved, refused }: Outcome): Promise<View> {
  const { db, viewer, now, input } = asked;
  const found = await findPerson(db, viewer, input.memberId);
  const facts = { id: found.id, role: found.standing };
  return view({
    title: found.name,
    main: (
      <PersonPage
        person={found}
        acts={await listPersonActs(db, viewer, found.id)}
        now={now}
        timeZone={asked.tools.settings().timeZone}
        may={{
          changeRole: canChangeRole(viewer, facts).allowed,
          suspend: canSuspend(viewer, facts).allowed,
          makeLink: canMakePasswordLink(viewer).allowed,
        }}
        refused={refused}
        saved={saved && (saved === "standing" ? say.person.changed : say.person.saved)}
      />
    ),
    ...peoplePlace(viewer, true),
  });
}
