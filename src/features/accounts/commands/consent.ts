import { must } from "#core/decision.ts";
import { FormProblems, NotFound } from "#core/errors.ts";
import type { Member } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import type { ConsentForm } from "../forms.ts";
import { canDecideConsent } from "../policy.ts";
import { type ConsentVersions, versionsNow, versionsSeen } from "../rules/consent.ts";
import { words } from "../words.ts";
import { endTokens } from "./passwords.ts";
import { forgetHalfLogIns } from "./proofs/second-step.ts";
import { endSessions } from "./sessions.ts";

const say = words.signingUp;

/**
 * Puts on record what somebody agreed to; the account's own row says the same for every request.
 *
 * @param agreed the versions in force if it does not say
 * @throws NotFound
 */
export async function noteConsent(work: Work, memberId: number, agreed?: ConsentVersions): Promise<void> {
  const { rules, privacy } = agreed ?? versionsNow(work.tools.settings());
  const versions = { rules_version: rules, privacy_version: privacy };
  await work.db
    .updateTable("member")
    .set({ ...versions, consent_withdrawn_at: null })
    .where("id", "=", memberId)
    .where("left_at", "is", null)
    .returning("id")
    .executeTakeFirstOrThrow(() => new NotFound());
  await work.db
    .insertInto("consent")
    .values({ member_id: memberId, given: true, ...versions, at: work.now })
    .execute();
  work.audit({ kind: "consent-given", subjectId: memberId, actorId: memberId });
}

/**
 * Agrees to both texts as they stood beside the form. What the practice asks everybody about meanwhile is asked again.
 *
 * @throws FormProblems; Forbidden for the practice's people
 */
export async function agree(work: Work, member: Member, form: ConsentForm): Promise<void> {
  must(canDecideConsent(member));
  const problems = new Map<string, string>();
  if (!form.rules) problems.set("rules", say.rulesMissing);
  if (!form.privacy) problems.set("privacy", say.consentMissing);
  if (problems.size > 0) throw new FormProblems(problems);
  const taken = work.db.selectFrom("member").select("consent_withdrawn_at as at").where("id", "=", member.id);
  const before = await taken.executeTakeFirst();
  await noteConsent(work, member.id, versionsSeen(form, versionsNow(work.tools.settings())));
  if (before?.at) work.changed("site");
}

/**
 * Takes consent back: logged out everywhere, and nothing more is written or shown in a profile until they agree again or
 * leave. Whoever says nothing for thirty days has left. Twice does the same as once.
 *
 * @throws Forbidden for the practice's people
 */
export async function withdrawConsent(work: Work, member: Member): Promise<void> {
  must(canDecideConsent(member));
  const withdrawn = await work.db
    .updateTable("member")
    .set({ consent_withdrawn_at: work.now })
    .where("id", "=", member.id)
    .where("consent_withdrawn_at", "is", null)
    .returning(["rules_version", "privacy_version"])
    .executeTakeFirst();
  if (withdrawn) {
    await work.db
      .insertInto("consent")
      .values({ member_id: member.id, given: false, ...withdrawn, at: work.now })
      .execute();
    work.audit({ kind: "consent-withdrawn", subjectId: member.id });
    // Names on posts lead to a profile, or do not.
    work.changed("site");
  }
  await endSessions(work, member.id);
  await forgetHalfLogIns(work, member.id);
  await endTokens(work, member.id);
}
