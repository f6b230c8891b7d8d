import { administrators, but, everyone, members, moderators, readOnly, team, type Who } from "../world/personas.ts";
import { never, personNames, plainly, type Rows, sameFor } from "./row.ts";

const name = () => ({ name: "Nobody.here", password: "not the right password" });
let invited = 0;
const newPassword = "a long sentence of my own";

const doorsIn: Rows = {
  "GET /sign-up/": plainly("everyone"),
  "POST /sign-up/": plainly("everyone", {
    form: () => ({
      name: `Joiner${Date.now() % 100_000}`,
      password: newPassword,
      birthMonth: "4",
      birthYear: "1990",
      rules: "1",
      privacy: "1",
    }),
    newPerson: true,
  }),
  // Nothing was filled in before: the form comes again.
  "POST /sign-up/passkey/": plainly("everyone", { form: () => ({ offer: "", response: "{}" }), answers: 422 }),
  "GET /sign-up/not-yet/": plainly("everyone"),
  "GET /log-in/": plainly("everyone"),
  // Nobody of that name: the form comes again, and says no more than with a wrong password.
  "POST /log-in/": plainly("everyone", { form: name, answers: 422, hashes: true }),
  "POST /log-out/": plainly("everyone", { form: () => ({}), newPerson: true }),
  // Without the right password before it, this leads back to the beginning.
  "GET /log-in/second-step/": plainly("everyone", { leadsOn: true }),
  "POST /log-in/second-step/": plainly("everyone", { form: () => ({ code: "000000" }) }),
  // Whoever asks is answered alike: it is made for this browser and says nothing of anybody.
  "POST /passkey/options/": plainly("everyone", { form: () => ({ ceremony: "log-in" }) }),
  // No authenticator answered: the form comes again.
  "POST /log-in/passkey/": plainly("everyone", { form: () => ({ response: "{}" }), answers: 422 }),
  "POST /log-in/second-step/passkey/": plainly("everyone", { form: () => ({ response: "{}" }) }),
  "GET /forgot/": plainly("everyone"),
  "POST /forgot/": plainly("everyone", {
    form: () => ({ name: "Nobody.here", code: "2345-6789-abcd-efgh" }),
    answers: 422,
  }),
  // Whoever asks is answered alike, known or not.
  "POST /forgot/mail/": plainly("everyone", { form: () => ({ email: "nobody.here@example.org" }), hashes: true }),
  "GET /forgot/sent/": plainly("everyone"),
  // Whoever holds the link; a link of another kind opens nothing.
  "GET /confirm-address/:token/": { access: "everyone", cases: { passwordLink: never } },
  "POST /confirm-address/:token/": { access: "everyone", cases: { passwordLink: never }, form: () => ({}) },
  "GET /log-out-everywhere/:token/": { access: "everyone", cases: { passwordLink: never } },
  "POST /log-out-everywhere/:token/": { access: "everyone", cases: { passwordLink: never }, form: () => ({}) },
  "GET /leave": plainly("everyone"),
  "GET /blank/": plainly("everyone"),
  "GET /invitation/:token/": { access: "everyone", cases: { invitation: { yes: everyone } } },
  "POST /invitation/:token/": {
    access: "everyone",
    cases: { invitation: { yes: everyone } },
    form: () => ({ password: newPassword }),
  },
  "GET /choose-password/:token/": { access: "everyone", cases: { passwordLink: { yes: everyone } } },
  "POST /choose-password/:token/": {
    access: "everyone",
    cases: { passwordLink: { yes: everyone } },
    form: () => ({ password: newPassword }),
  },
};

/** The practice's people meet everybody, and everybody them. */
const blocking = {
  somebody: { yes: but(members, team), no: team },
  colleague: { yes: [], no: members },
  keeper: { yes: [], no: members },
};

/** The team, also while its rights wait. */
const provers: Who = [...team, "unproved"];

const settings: Rows = {
  "GET /settings/": plainly("members"),
  "POST /settings/discreet/": plainly("members", { form: () => ({ leave: "1" }) }),
  "POST /settings/look/": plainly("members", { form: () => ({ theme: "dark" }) }),
  "POST /settings/line/": {
    access: "members",
    cases: { "": { yes: but(members, readOnly), no: readOnly } },
    form: () => ({ line: "Practising at home" }),
  },
  "GET /settings/password/": plainly("members"),
  // These people have no password: a passkey or an app would do for them. What they choose is refused.
  "POST /settings/password/": plainly("members", {
    form: () => ({ currentPassword: "not the right password", newPassword: "short" }),
    answers: 422,
  }),
  // Sessions have numbers of their own; nobody ends another's.
  "POST /settings/sessions/:sessionId/end/": {
    access: "members",
    cases: { publicTopic: never },
    form: () => ({}),
  },
  "POST /settings/other-sessions/": plainly("members", { form: () => ({}) }),
  "GET /settings/email/": plainly("members"),
  "POST /settings/email/": plainly("members", { form: () => ({ email: "somebody@example.org" }) }),
  "POST /settings/email/forget/": plainly("members", { form: () => ({}) }),
  "POST /settings/email/remove/": plainly("members", { form: () => ({}) }),
  "GET /settings/second-step/": plainly("members"),
  "GET /settings/second-step/app/": plainly("members"),
  // Nothing was offered: the form comes again.
  "POST /settings/second-step/app/": plainly("members", { form: () => ({ offer: "", code: "000000" }), answers: 422 }),
  // The team keeps at least one proof, and these have one.
  "POST /settings/second-step/app/remove/": {
    access: "members",
    cases: { "": { yes: but(members, provers), no: provers } },
    form: () => ({}),
  },
  "GET /settings/second-step/codes/": plainly("members"),
  "POST /settings/second-step/codes/": plainly("members", { form: () => ({}) }),
  "POST /settings/second-step/passkeys/": plainly("members", { form: () => ({ response: "{}" }), answers: 422 }),
  // Nobody has one yet.
  "POST /settings/second-step/passkeys/:passkeyId/remove/": {
    access: "members",
    cases: { publicTopic: never },
    form: () => ({}),
  },
  "POST /prove/passkey/": plainly("members", { form: () => ({ response: "{}" }), answers: 422 }),
  "GET /prove/": plainly("members"),
  "POST /prove/code/": plainly("members", { form: () => ({ code: "2345-6789-abcd-efgh" }), answers: 422 }),
  // They have no password either.
  "POST /prove/": plainly("members", {
    form: () => ({ password: "not the right password" }),
    answers: 422,
    hashes: true,
  }),
  "GET /forums/users/:slug/block/": { access: "everyone", cases: blocking },
  "POST /forums/users/:slug/block/": { access: "everyone", cases: blocking, form: () => ({}) },
  "POST /forums/users/:slug/unblock/": {
    access: "everyone",
    cases: sameFor(personNames, { yes: members }),
    form: () => ({}),
  },
  "GET /settings/blocked/": plainly("members"),
  "GET /settings/consent/": plainly("members"),
  // The team's accounts rest on their work.
  "POST /settings/consent/": {
    access: "members",
    cases: { "": { yes: but(members, provers), no: provers } },
    form: () => ({ rules: "1", privacy: "1", rulesVersion: "1", privacyVersion: "1" }),
    newPerson: true,
  },
  "POST /settings/consent/withdraw/": {
    access: "members",
    cases: { "": { yes: but(members, provers), no: provers } },
    form: () => ({}),
    newPerson: true,
  },
  // Nobody here was asked to help.
  "GET /settings/helping/": { access: "members", cases: { "": never } },
  "POST /settings/helping/": plainly("members", { form: () => ({ do: "stop" }) }),
  "GET /settings/copy/": plainly("members"),
  "POST /settings/copy/": plainly("members", { form: () => ({}), newPerson: true }),
  "GET /settings/leave-for-good/": plainly("members"),
  "POST /settings/leave-for-good/": plainly("members", { form: () => ({ posts: "keep" }), newPerson: true }),
  "GET /receipt/:token/": { access: "everyone", cases: { passwordLink: never } },
  "GET /receipt/:token/receipt.txt": { access: "everyone", cases: { passwordLink: never } },
  "GET /settings/profile/": plainly("members"),
  "POST /settings/profile/": plainly("members", { form: () => ({}) }),
  "GET /forums/users/:slug/": { access: "everyone", cases: sameFor(personNames, { yes: members }) },
};

const suspending = {
  somebody: { yes: moderators },
  colleague: { yes: administrators, no: but(moderators, administrators) },
  keeper: { yes: [], no: moderators },
};

const people: Rows = {
  "GET /admin/people/": plainly("moderators"),
  "GET /admin/people/:memberId/": { access: "moderators", cases: sameFor(personNames, { yes: moderators }) },
  "POST /admin/people/:memberId/standing/": {
    access: "administrators",
    cases: sameFor(personNames, { yes: administrators }),
    form: () => ({ role: "spectator", title: "" }),
  },
  "POST /admin/people/:memberId/helping/": {
    access: "administrators",
    cases: sameFor(personNames, { yes: administrators }),
    form: () => ({ do: "end" }),
  },
  "POST /admin/people/:memberId/suspension/": {
    access: "moderators",
    cases: suspending,
    form: () => ({ length: "day", reason: "To cool down." }),
  },
  "POST /admin/people/:memberId/suspension/lift/": { access: "moderators", cases: suspending, form: () => ({}) },
  "POST /admin/people/:memberId/password-link/": {
    access: "administrators",
    cases: sameFor(personNames, { yes: administrators }),
    form: () => ({}),
  },
  "GET /admin/people/invite/": plainly("administrators"),
  "POST /admin/people/invite/": plainly("administrators", {
    form: () => ({ name: `Dr Vera Neu ${++invited}`, role: "staff", title: "Nurse", registration: "", until: "" }),
  }),
  "POST /admin/people/invite/:invitationId/withdraw/": {
    access: "administrators",
    cases: { invitation: { yes: administrators } },
    form: () => ({}),
  },
  "GET /admin/people/imported/": plainly("administrators"),
  "POST /admin/people/imported/": {
    access: "administrators",
    cases: { cameWithImport: { yes: administrators } },
    form: ({ thing }) => ({ person: thing.id, title: "Nurse", staff: thing.id, role: "staff" }),
  },
};

/** There is an administrator, so that nothing is to be set up any more. */
const setUp: Rows = {
  "GET /set-up/:token/": { access: "everyone", cases: { passwordLink: never } },
  "POST /set-up/:token/": {
    access: "everyone",
    cases: { passwordLink: never },
    form: () => ({
      communityName: "Mine",
      practiceName: "Mine",
      timeZone: "UTC",
      exitUrl: "",
      name: "Me Myself",
      password: newPassword,
    }),
  },
};

export const accountRows: Rows = { ...doorsIn, ...settings, ...people, ...setUp };
