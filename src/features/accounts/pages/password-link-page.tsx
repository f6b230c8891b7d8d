import { TextLink } from "#ui/button/button.tsx";
import { TextField } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.people.link;

interface PasswordLinkPageProps {
  readonly person: { readonly id: number; readonly name: string };
  /** The whole address. */
  readonly link: string;
}

/** The only time that the link is shown. */
export function PasswordLinkPage({ person, link }: PasswordLinkPageProps) {
  return (
    <Stack narrow>
      <PageHead title={say.title} lede={say.lede(person.name)} />
      <Notice kind="private">{say.once}</Notice>
      <TextField name="link" label={say.label} value={link} readonly verbatim autocomplete="off" />
      <p>
        <TextLink href={urls.person(person.id)}>{say.back}</TextLink>
      </p>
    </Stack>
  );
}
