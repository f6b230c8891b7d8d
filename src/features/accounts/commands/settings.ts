import { must } from "#core/decision.ts";
import { FormProblems } from "#core/errors.ts";
import type { Member } from "#core/viewer.ts";
import { claimsTitle } from "#platform/text/names.ts";
import type { Work } from "#platform/work/work.ts";
import type { DiscreetForm, LookForm } from "../forms.ts";
import { longestLine, mayWrite } from "../policy.ts";
import { typedText } from "../rules/typed-text.ts";
import { words } from "../words.ts";

const say = words.settings;

/** What tabs show, and whether Leave logs out. @throws FormProblems */
export async function setDiscreetMode(work: Work, member: Member, form: DiscreetForm): Promise<void> {
  const word = typedText(form.word, 30);
  if (form.titles && !word.ok)
    throw new FormProblems({ word: word.problem === "too-long" ? say.wordLong : word.sentence });
  if (form.titles && word.ok && word.text === "") throw new FormProblems({ word: say.wordMissing });
  const chosen = form.titles && word.ok ? word.text : null;
  await keep(work, member, { discreet_word: chosen, leave_signs_out: form.leave });
}

/** @throws FormProblems */
export async function setTheme(work: Work, member: Member, { theme }: LookForm): Promise<void> {
  if (theme === "") throw new FormProblems({ theme: say.themeMissing });
  await keep(work, member, { theme });
}

/** Somebody's own words under their name; none when blank. @throws FormProblems, Forbidden */
export async function setLine(work: Work, member: Member, typed: string): Promise<void> {
  const line = typedText(typed, longestLine);
  if (!line.ok)
    throw new FormProblems({ line: line.problem === "too-long" ? say.lineLong(longestLine) : line.sentence });
  // Taking words back is everybody's right; writing new ones is not, while one is paused.
  if (line.text !== "") must(mayWrite(work.viewer, work.now));
  const { communityName, practiceName } = work.tools.settings();
  if (claimsTitle(line.text, [communityName, practiceName])) throw new FormProblems({ line: say.lineTitleClaimed });
  await work.db
    .updateTable("member")
    .set({ role_line: line.text === "" ? null : line.text })
    .where("id", "=", member.id)
    .execute();
  work.changed("site");
}

/** One's own posts in one's profile, or not. */
export async function setShowsPosts(work: Work, member: Member, shows: boolean): Promise<void> {
  await keep(work, member, { shows_posts: shows });
}

interface Preferences {
  readonly shows_posts?: boolean;
  readonly theme?: "auto" | "light" | "dark";
  readonly discreet_word?: string | null;
  readonly leave_signs_out?: boolean;
}

async function keep(work: Work, member: Member, preferences: Preferences): Promise<void> {
  await work.db
    .insertInto("preference")
    .values({ member_id: member.id, ...preferences })
    .onConflict((conflict) => conflict.column("member_id").doUpdateSet(preferences))
    .execute();
}
