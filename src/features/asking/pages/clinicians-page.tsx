import { urls as accounts } from "#features/accounts/urls.ts";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { Button } from "#ui/button/button.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { Checkbox, Form } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import type { Candidate } from "../queries/list-candidates.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.team.choose;

interface CliniciansPageProps {
  readonly candidates: readonly Candidate[];
  readonly saved: boolean;
}

/** A tick for everybody of the team with a title that holds. */
export function CliniciansPage({ candidates, saved }: CliniciansPageProps) {
  return (
    <Stack narrow>
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<Breadcrumbs label={words.here} items={[{ label: say.admin, href: "/admin/" }]} />}
      />
      {candidates.length === 0 ? (
        <Empty title={say.nobody}>
          <p>
            {say.nobodyMore} <a href={accounts.people}>{say.people}</a>
          </p>
        </Empty>
      ) : (
        <Form action={urls.clinicians} class="stack">
          <fieldset class="stack stack--tight">
            <legend class="legend">{say.legend}</legend>
            <p class="hint">{say.hint}</p>
            {candidates.map(({ id, name, title, clinical }) => (
              <Checkbox
                name="clinical"
                idPrefix={`${id}-`}
                value={String(id)}
                label={<bdi>{name}</bdi>}
                hint={<bdi>{title}</bdi>}
                checked={clinical}
                key={id}
              />
            ))}
          </fieldset>
          <p>
            <Button>{say.save}</Button>
          </p>
        </Form>
      )}
      {saved ? <Toast text={say.saved} /> : null}
    </Stack>
  );
}
