import { urls as accounts } from "#features/accounts/urls.ts";
import { urls as asking } from "#features/asking/urls.ts";
import { urls as audit } from "#features/audit/urls.ts";
import { urls as desk } from "#features/desk/urls.ts";
import { urls as forums } from "#features/forums/urls.ts";
import { urls as imports } from "#features/imports/urls.ts";
import { urls as moderation } from "#features/moderation/urls.ts";
import { urls as texts } from "#features/texts/urls.ts";
import { urls as topics } from "#features/topics/urls.ts";
import { Card } from "#ui/card/card.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import type { IconName } from "#ui/icon/icon.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Links } from "#ui/people/people.tsx";
import { Row, RowIcon, Rows } from "#ui/rows/rows.tsx";
import type { ToDo } from "../to-do.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const { admin } = words;

interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

const places: readonly Place[] = [
  { href: forums.admin, icon: "forums", title: admin.forums, text: admin.forumsMore },
  { href: accounts.people, icon: "people", title: admin.people, text: admin.peopleMore },
  { href: desk.hours, icon: "clock", title: admin.hours, text: admin.hoursMore },
  { href: asking.clinicians, icon: "rings", title: admin.asking, text: admin.askingMore },
  { href: texts.admin, icon: "pencil", title: admin.texts, text: admin.textsMore },
  { href: imports.list, icon: "forums", title: admin.imports, text: admin.importsMore },
  { href: urls.settings, icon: "key", title: admin.settings, text: admin.settingsMore },
  { href: moderation.list(), icon: "shield", title: admin.moderation, text: admin.moderationMore },
  { href: topics.nameOpenings, icon: "key", title: admin.names, text: admin.namesMore },
  { href: audit.list(), icon: "list", title: admin.audit, text: admin.auditMore },
];

/** The door to everything that only administrators decide, and what waits for them. */
export function AdminPage({ toDo }: { readonly toDo: readonly ToDo[] }) {
  return (
    <Stack gap="loose">
      <PageHead title={admin.title} lede={admin.lede} />
      <Card title={admin.toDo} id="to-do">
        {toDo.length > 0 ? (
          <Links items={toDo.map(({ sentence, href }) => ({ label: sentence, href }))} />
        ) : (
          <Empty title={admin.nothingToDo}>{admin.nothingToDoMore}</Empty>
        )}
      </Card>
      <Stack>
        <h2>{admin.places}</h2>
        <Rows>
          {places.map(({ href, icon, title, text }) => (
            <Row key={href} mark={<RowIcon name={icon} />} title={title} href={href} level={3} text={text} />
          ))}
        </Rows>
      </Stack>
    </Stack>
  );
}
