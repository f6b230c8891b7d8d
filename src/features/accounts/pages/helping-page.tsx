import { AudienceLine } from "#ui/audience/audience.tsx";
import { Button, TextLink } from "#ui/button/button.tsx";
import { Form, Hidden } from "#ui/form/index.ts";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import type { Helping, OwnDeed } from "../rules/helping.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.helping.own;

const deeds: Readonly<Record<"asked" | "active" | "paused", readonly (readonly [OwnDeed, string])[]>> = {
  asked: [
    ["accept", say.accept],
    ["decline", say.decline],
  ],
  active: [
    ["pause", say.pause],
    ["stop", say.stop],
  ],
  paused: [
    ["go-on", say.goOn],
    ["stop", say.stop],
  ],
};

/** The practice's question, and everything that helping means, before somebody answers. */
export function HelpingPage({ helping }: { readonly helping: Exclude<Helping, null> }) {
  return (
    <Stack narrow>
      <PageHead
        title={say.title}
        lede={say[helping]}
        above={<AudienceLine kind="only-you" lead={say.audienceLead} rest={say.audienceRest} />}
      />
      <ul class="prose">
        {say.means.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Cluster>
        {deeds[helping].map(([deed, label], at) => (
          <Form key={deed} action={urls.helping}>
            <Hidden name="do" value={deed} />
            <Button {...(at === 0 ? {} : { kind: "quiet" as const })}>{label}</Button>
          </Form>
        ))}
      </Cluster>
      <TextLink href={urls.settings}>{say.back}</TextLink>
    </Stack>
  );
}
