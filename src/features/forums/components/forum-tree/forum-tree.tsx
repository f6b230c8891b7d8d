import type { Audience } from "#core/audience.ts";
import { type AudienceKind, AudienceLine } from "#ui/audience/audience.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { TextButton, TextLink } from "#ui/button/button.tsx";
import { Form } from "#ui/form/index.ts";
import { Cluster } from "#ui/layout/layout.tsx";
import { whoCanRead } from "../../audience-words.ts";
import type { ForumNode } from "../../forum.ts";
import { forumUrl, urls } from "../../urls.ts";
import { words } from "../../words.ts";

const { admin } = words;

interface ForumTreeProps {
  readonly forums: readonly ForumNode[];
  /** What these stand below, root first. */
  readonly above?: readonly ForumNode[];
}

/** The tree with what an administrator can do to each forum; every button is a form. */
export function ForumTree({ forums, above = [] }: ForumTreeProps) {
  return (
    <ol class="forum-tree">
      {forums.map((forum, place) => (
        <li key={forum.id}>
          <div class="forum-tree__forum" id={`forum-${forum.id}`}>
            <ForumAbout forum={forum} above={above} />
            <ForumButtons forum={forum} isFirst={place === 0} isLast={place === forums.length - 1} />
          </div>
          {forum.children.length > 0 ? <ForumTree forums={forum.children} above={[...above, forum]} /> : null}
        </li>
      ))}
    </ol>
  );
}

function ForumAbout({ forum, above }: { forum: ForumNode; above: readonly ForumNode[] }) {
  return (
    <>
      <Cluster>
        <b dir="auto">
          <a href={forumUrl(forum.path)}>{forum.title}</a>
        </b>
        {forum.kind === "category" ? <Badge>{admin.category}</Badge> : null}
        {forum.closed ? (
          <Badge kind="lamp" icon="lock">
            {admin.closed}
          </Badge>
        ) : null}
        <span class="meta">{admin.counts(forum.own.topics, forum.own.posts)}</span>
      </Cluster>
      <AudienceLine kind={audienceKinds[forum.effectiveAudience]} lead={whoCanRead(forum, above)} />
    </>
  );
}

function ForumButtons({ forum, isFirst, isLast }: { forum: ForumNode; isFirst: boolean; isLast: boolean }) {
  const which = admin.which(forum.title);
  return (
    <Cluster>
      {isFirst ? null : <Press action={urls.up(forum.id)} label={admin.up} icon="up" which={which} />}
      {isLast ? null : <Press action={urls.down(forum.id)} label={admin.down} icon="down" which={which} />}
      <TextLink href={urls.edit(forum.id)} icon="pencil" more={which}>
        {admin.edit}
      </TextLink>
      <TextLink href={urls.newUnder(forum.id)} icon="plus" more={which}>
        {admin.addUnder}
      </TextLink>
      {forum.closed ? (
        <Press action={urls.reopen(forum.id)} label={admin.reopen} icon="tick" which={which} />
      ) : (
        <Press action={urls.close(forum.id)} label={admin.close} icon="lock" which={which} />
      )}
    </Cluster>
  );
}

interface PressProps {
  readonly action: string;
  readonly label: string;
  readonly icon: "up" | "down" | "tick" | "lock";
  readonly which: string;
}

function Press({ action, label, icon, which }: PressProps) {
  return (
    <Form action={action}>
      <TextButton icon={icon} more={which}>
        {label}
      </TextButton>
    </Form>
  );
}

const audienceKinds: Record<Audience, AudienceKind> = { public: "public", members: "members", staff: "team" };
