import { AudienceLine } from "#ui/audience/audience.tsx";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { TextLink } from "#ui/button/button.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { OptionBody } from "./option-body.tsx";
import type { OptionProps } from "./option-props.ts";

const say = words.option;

/** One option: fixed headings, a summary first, questions to ask last; who stands by it at both ends. */
export function OptionPage(props: OptionProps & { readonly writes: boolean }) {
  const { content, slug, writes } = props;
  return (
    <Stack>
      <Breadcrumbs label={words.here} items={[{ label: words.library, href: urls.list }]} />
      <PageHead title={content.name}>
        <AudienceLine kind="public" lead={words.publicLead} rest={words.publicRest} />
        {writes ? (
          <TextLink href={urls.draft(slug)} icon="pencil">
            {say.draftLink}
          </TextLink>
        ) : null}
      </PageHead>
      <OptionWhole {...props} />
    </Stack>
  );
}

/** Everything below the title, as readers and as a draft's preview have it. */
export function OptionWhole(props: OptionProps) {
  const { content, rechecked, consultationFirst } = props;
  return (
    <Stack class="treatment">
      {content.label === "" ? null : <Notice>{content.label}</Notice>}
      {rechecked === null ? null : (
        <Notice kind="lamp" icon="clock" title={say.rechecked}>
          {say.recheckedMore(rechecked)}
        </Notice>
      )}
      {consultationFirst ? (
        <Notice kind="lamp" title={words.consultationFirst}>
          {words.consultationFirstMore}
        </Notice>
      ) : null}
      <Reviewed line={props.reviewed} />
      <OptionBody {...props} />
      <Reviewed line={props.reviewed} />
    </Stack>
  );
}

function Reviewed({ line }: { readonly line: string | null }) {
  return line === null ? null : <p class="meta treatment__reviewed">{line}</p>;
}
