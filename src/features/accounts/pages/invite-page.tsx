import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, TextLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary, Form, Radios, TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import { CheckFields } from "../components/person-cards/check-fields.tsx";
import { isStaffRole, roles } from "../policy.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const { invite: say, roles: names, roleHints, person: labels } = words.people;

interface InvitePageProps {
  readonly form: FormState;
  readonly open: readonly { readonly id: number; readonly name: string; readonly line: string }[];
  readonly saved: boolean;
}

/** Somebody new for the practice's team, and who has not come yet. */
export function InvitePage({ form, open, saved }: InvitePageProps) {
  const { values, problems } = form;
  return (
    <Stack narrow>
      <PageHead
        above={<AudienceLine kind="team" lead={say.audienceLead} rest={say.audienceRest} />}
        title={say.title}
        lede={say.lede}
      />
      <ErrorSummary title={labels.problems(problems.size)} problems={problems} />
      <Form action={urls.invite} class="stack stack--loose">
        <TextField
          name="name"
          label={say.name}
          hint={say.nameHint}
          value={values.name}
          error={problems.get("name")}
          maxlength={120}
          autocomplete="off"
        />
        <Radios
          name="role"
          legend={labels.role}
          options={roles.filter(isStaffRole).map((value) => ({ value, label: names[value], hint: roleHints[value] }))}
          value={values.role ?? "staff"}
          error={problems.get("role")}
        />
        <CheckFields form={form} idPrefix="" />
        <p>
          <Button>{say.make}</Button>
        </p>
      </Form>
      <OpenInvitations open={open} />
      {saved ? <Toast text={say.withdrawn} /> : null}
    </Stack>
  );
}

function OpenInvitations({ open }: Pick<InvitePageProps, "open">) {
  return (
    <Card title={say.openOnes} id="open">
      {open.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul class="stack">
          {open.map(({ id, name, line }) => (
            <li key={id}>
              <p>
                <b dir="auto">{name}</b> <span class="meta">{line}</span>
              </p>
              <Form action={urls.withdrawInvitation(id)}>
                <Button kind="quiet">
                  {say.withdraw} <span class="visually-hidden">{say.withdrawOf(name)}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The only time that the link is shown. */
export function InvitationLinkPage({ name, link, day }: { name: string; link: string; day: string }) {
  return (
    <Stack narrow>
      <PageHead title={say.linkTitle} lede={say.linkLede(name, day)} />
      <Notice kind="private">{words.people.link.once}</Notice>
      <TextField name="link" label={words.people.link.label} value={link} readonly verbatim autocomplete="off" />
      <p>
        <TextLink href={urls.invite}>{say.back}</TextLink>
      </p>
    </Stack>
  );
}
