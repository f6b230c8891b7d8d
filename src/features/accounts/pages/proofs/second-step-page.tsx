import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { TextLink } from "#ui/button/button.tsx";
import { ErrorSummary } from "#ui/form/index.ts";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import { AppCard, CodesCard } from "../../components/proofs/cards.tsx";
import { PasskeysCard } from "../../components/proofs/passkeys-card.tsx";
import type { OwnProofs } from "../../queries/proofs.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.proofs;

interface SecondStepPageProps {
  readonly proofs: OwnProofs;
  readonly timeZone: string;
  /** Their role waits for one of these. */
  readonly waiting: boolean;
  /** A passkey that could not be added. */
  readonly form: FormState;
  /** What was just changed. */
  readonly saved?: string | undefined;
}

/** In settings: everything that somebody can prove themselves with, beside the password. */
export function SecondStepPage({ proofs, timeZone, waiting, form, saved }: SecondStepPageProps) {
  return (
    <Stack gap="loose" narrow>
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<AudienceLine kind="only-you" lead={words.settings.onlyYouLead} rest={words.settings.onlyYouRest} />}
      />
      {waiting ? (
        <Notice kind="lamp" title={say.waitingTitle}>
          {say.waiting}
        </Notice>
      ) : null}
      <ErrorSummary title={say.app.problems} problems={form.problems} />
      <PasskeysCard passkeys={proofs.passkeys} timeZone={timeZone} form={form} />
      <AppCard since={proofs.appSince} timeZone={timeZone} />
      <CodesCard left={proofs.codesLeft} />
      <p>
        <TextLink href={urls.settings}>{say.backToSettings}</TextLink>
      </p>
      {saved ? <Toast text={saved} /> : null}
    </Stack>
  );
}
