import { absoluteDay } from "#core/dates.ts";
import type { FormState } from "#platform/web/asked.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Checkbox, Form, Radios } from "#ui/form/index.ts";
import { canJoinTeam, isStaffRole, roles } from "../../policy.ts";
import type { WholePerson } from "../../queries/people.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import { CheckFields } from "./check-fields.tsx";

const say = words.people.person;
const idPrefix = "standing-";

interface StandingCardProps {
  readonly person: WholePerson;
  /** What was typed, when it needs a change. */
  readonly form: FormState | null;
  readonly timeZone: string;
}

/** Role, what was checked for it, and what becomes of the mark when somebody leaves the team. */
export function StandingCard({ person, form, timeZone }: StandingCardProps) {
  const joining = canJoinTeam({ ...person, role: person.standing });
  return (
    <Card title={say.standingTitle} id="standing">
      <Form action={urls.standing(person.id)} class="stack">
        <RoleChoice person={person} form={form} joins={joining.allowed} />
        {joining.allowed ? <CheckFields form={form} idPrefix={idPrefix} known={person} /> : null}
        {joining.allowed ? null : (
          <p class="hint">
            {joining.reason} <a href={urls.invite}>{words.people.invite.open}</a>
          </p>
        )}
        <CheckLine person={person} timeZone={timeZone} />
        {isStaffRole(person.standing) || person.staffUntil !== null ? <Mistake form={form} /> : null}
        <p class="hint">{say.standingMore}</p>
        <p>
          <Button>{joining.allowed ? say.saveStanding : say.saveRole}</Button>
        </p>
      </Form>
    </Card>
  );
}

interface RoleChoiceProps extends Pick<StandingCardProps, "person" | "form"> {
  readonly joins: boolean;
}

function RoleChoice({ person, form, joins }: RoleChoiceProps) {
  const { roles: names, roleHints } = words.people;
  const choices = roles.filter((role) => joins || !isStaffRole(role));
  return (
    <Radios
      name="role"
      idPrefix={idPrefix}
      legend={say.role}
      options={choices.map((value) => ({ value, label: names[value], hint: roleHints[value] }))}
      value={form ? form.values.role : person.standing}
      error={form?.problems.get("role")}
    />
  );
}

function CheckLine({ person, timeZone }: Pick<StandingCardProps, "person" | "timeZone">) {
  if (person.checkedAt === null) return null;
  const day = absoluteDay(person.checkedAt, timeZone).text;
  return (
    <p class="meta">{person.checkedBy === null ? say.checkedByOperator(day) : say.checkedBy(person.checkedBy, day)}</p>
  );
}

function Mistake({ form }: Pick<StandingCardProps, "form">) {
  return (
    <Checkbox
      name="mistake"
      idPrefix={idPrefix}
      label={say.mistake}
      hint={say.mistakeHint}
      checked={Boolean(form?.values.mistake)}
      error={form?.problems.get("mistake")}
    />
  );
}
