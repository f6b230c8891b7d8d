import type { Feature } from "#platform/web/feature.ts";
import { jobs } from "./jobs.ts";
import { blockRoutes } from "./routes/blocks.tsx";
import { choosePasswordRoutes } from "./routes/choose-password.tsx";
import { consentRoutes } from "./routes/consent.tsx";
import { emailRoutes } from "./routes/email.tsx";
import { forgotRoutes } from "./routes/forgot.tsx";
import { helpingRoutes } from "./routes/helping.tsx";
import { importedRoutes } from "./routes/imported.tsx";
import { invitationRoutes } from "./routes/invitations.tsx";
import { leaveRoutes } from "./routes/leave.tsx";
import { mailLinkRoutes } from "./routes/mail-links.tsx";
import { peopleRoutes } from "./routes/people.tsx";
import { profileSettingsRoutes } from "./routes/profile-settings.tsx";
import { appRoutes } from "./routes/proofs/app.tsx";
import { passkeyRoutes } from "./routes/proofs/passkeys.tsx";
import { proofRoutes } from "./routes/proofs/proofs.tsx";
import { secondStepRoutes } from "./routes/proofs/second-step.tsx";
import { proveRoutes } from "./routes/prove.tsx";
import { settingsRoutes } from "./routes/settings.tsx";
import { signInRoutes } from "./routes/sign-in.tsx";
import { signUpRoutes } from "./routes/sign-up.tsx";

export const accounts: Feature = {
  name: "accounts",
  routes: [
    ...signUpRoutes,
    ...signInRoutes,
    ...secondStepRoutes,
    ...forgotRoutes,
    ...leaveRoutes,
    ...choosePasswordRoutes,
    ...settingsRoutes,
    ...emailRoutes,
    ...mailLinkRoutes,
    ...proofRoutes,
    ...appRoutes,
    ...passkeyRoutes,
    ...proveRoutes,
    ...consentRoutes,
    ...profileSettingsRoutes,
    ...blockRoutes,
    ...peopleRoutes,
    ...helpingRoutes,
    ...importedRoutes,
    ...invitationRoutes,
  ],
  clockJobs: jobs,
};
