/** Addresses of accounts. A leaf: anyone may import it. */
export const urls = {
  signUp: "/sign-up/",
  signUpPasskey: "/sign-up/passkey/",
  /** A way back in with a printed code. */
  forgot: "/forgot/",
  /** Where somebody goes who is not of age. */
  notYet: "/sign-up/not-yet/",
  logIn: "/log-in/",
  /** Log in, then on to where one was going. */
  logInFor: (next: string) => (next === "/" ? "/log-in/" : `/log-in/?next=${encodeURIComponent(next)}`),
  /** What scripts ask for before an authenticator answers. */
  passkeyOptions: "/passkey/options/",
  logInPasskey: "/log-in/passkey/",
  secondStepPasskey: "/log-in/second-step/passkey/",
  proveCode: "/prove/code/",
  provePasskey: "/prove/passkey/",
  logInSecondStep: "/log-in/second-step/",
  logInSecondStepFor: (next: string) =>
    next === "/" ? "/log-in/second-step/" : `/log-in/second-step/?next=${encodeURIComponent(next)}`,
  logOut: "/log-out/",
  leave: "/leave",
  blank: "/blank/",
  /** Prove once more who you are, then on to where you were. */
  prove: "/prove/",
  proveFor: (next: string) => `/prove/?next=${encodeURIComponent(next)}`,
  settings: "/settings/",
  saved: (part: SettingsPart) => `/settings/?saved=${part}#${part}`,
  discreet: "/settings/discreet/",
  look: "/settings/look/",
  line: "/settings/line/",
  password: "/settings/password/",
  passwordCard: "/settings/#password",
  sessionEnded: "/settings/?saved=session#sessions",
  endSession: (id: number) => `/settings/sessions/${id}/end/`,
  otherSessions: "/settings/other-sessions/",
  askedInPrivate: "/ask/",
  secondStep: "/settings/second-step/",
  secondStepSaved: (what: ProofChange) => `/settings/second-step/?saved=${what}`,
  app: "/settings/second-step/app/",
  removeApp: "/settings/second-step/app/remove/",
  passkeys: "/settings/second-step/passkeys/",
  removePasskey: (id: number) => `/settings/second-step/passkeys/${id}/remove/`,
  codes: "/settings/second-step/codes/",
  codesAfter: (what: CodesAfter) => `/settings/second-step/codes/?after=${what}`,
  email: "/settings/email/",
  emailSaved: (what: AddressChange) => `/settings/email/?saved=${what}`,
  forgetEmail: "/settings/email/forget/",
  removeEmail: "/settings/email/remove/",
  confirmAddress: (token: string) => `/confirm-address/${token}/`,
  logOutByMail: (token: string) => `/log-out-everywhere/${token}/`,
  /** A link to choose a new password, by mail. */
  forgotMail: "/forgot/mail/",
  forgotSent: "/forgot/sent/",
  choosePassword: (token: string) => `/choose-password/${token}/`,
  profile: (slug: string) => `/forums/users/${encodeURIComponent(slug)}/`,
  block: (slug: string) => `/forums/users/${encodeURIComponent(slug)}/block/`,
  unblock: (slug: string) => `/forums/users/${encodeURIComponent(slug)}/unblock/`,
  blocked: "/settings/blocked/",
  profileSettings: "/settings/profile/",
  consent: "/settings/consent/",
  /** Being a former patient who helps. */
  helping: "/settings/helping/",
  personHelping: (id: number) => `/admin/people/${id}/helping/`,
  withdrawConsent: "/settings/consent/withdraw/",
  copy: "/settings/copy/",
  leaveForGood: "/settings/leave-for-good/",
  people: "/admin/people/",
  peopleList,
  person: (memberId: number) => `/admin/people/${memberId}/`,
  standing: (memberId: number) => `/admin/people/${memberId}/standing/`,
  suspension: (memberId: number) => `/admin/people/${memberId}/suspension/`,
  liftSuspension: (memberId: number) => `/admin/people/${memberId}/suspension/lift/`,
  passwordLink: (memberId: number) => `/admin/people/${memberId}/password-link/`,
  invite: "/admin/people/invite/",
  withdrawInvitation: (id: number) => `/admin/people/invite/${id}/withdraw/`,
  invitation: (token: string) => `/invitation/${token}/`,
  imported: (page = 1) => (page > 1 ? `/admin/people/imported/?page=${page}` : "/admin/people/imported/"),
} as const;

export type SettingsPart = "discreet" | "look" | "line" | "password" | "sessions" | "session";

export type AddressChange = "sent" | "forgotten" | "removed";
/** After which step printed codes are offered. */
export type CodesAfter = "sign-up" | "sign-up-passkey" | "app" | "passkey";

export type ProofChange = "app-removed" | "passkey-added" | "passkey-removed";

interface PeopleFilter {
  readonly q?: string | undefined;
  readonly show?: string | undefined;
  readonly page?: number | undefined;
}

function peopleList({ q, show, page }: PeopleFilter): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (show && show !== "all") query.set("show", show);
  if (page && page > 1) query.set("page", String(page));
  return query.size > 0 ? `/admin/people/?${query}` : "/admin/people/";
}
