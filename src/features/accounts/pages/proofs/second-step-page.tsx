import { AudienceLine } from "#ui/audience/audience.tsx";
import { TextLink } from "#ui/button/button.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import { AppCard, CodesCard } from "../../components/proofs/cards.tsx";
import type { OwnProofs } from "../../queries/proofs.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.proofs;

interface SecondStepPageProps {
  readonly proofs: OwnProofs;
  readonly timeZone: string;
  /** What was just changed. */
  readonly saved?: string | undefined;
}

/** In settings: everything that somebody can prove themselves with, beside the password. */
export function SecondStepPage({ proofs, timeZone, saved }: SecondStepPageProps) {
  return (
    <Stack gap="loose" narrow>
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<AudienceLine kind="only-you" lead={words.settings.onlyYouLead} rest={words.settings.onlyYouRest} />}
      />
      <AppCard since={proofs.appSince} timeZone={timeZone} />
      <CodesCard left={proofs.codesLeft} />
      <p>
        <TextLink href={urls.settings}>{say.backToSettings}</TextLink>
      </p>
      {saved ? <Toast text={saved} /> : null}
    </Stack>
  );
}
