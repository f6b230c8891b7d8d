import { qrPicture } from "#platform/text/qr.ts";
import { emptyForm } from "#platform/web/asked.ts";
import type { Example } from "#ui/example.ts";
import { AppCard, CodesCard } from "./cards.tsx";
import { CodeList } from "./code-list.tsx";
import { PasskeyForm } from "./passkey-form.tsx";
import { PasskeysCard } from "./passkeys-card.tsx";
import { QrCode } from "./qr-code.tsx";

const since = new Date("2031-05-01T12:00:00Z");

export const examples: readonly Example[] = [
  {
    name: "Picture",
    show: <QrCode {...qrPicture("otpauth://totp/Notes:heron?secret=ABC")} label="A square picture" />,
  },
  { name: "Codes", show: <CodeList codes={["abcd-efgh-jkmn-pqrs", "2345-6789-abcd-efgh"]} label="Two codes" /> },
  {
    name: "Log in with a passkey",
    show: <PasskeyForm ceremony="log-in" action="#" submit="Log in with a passkey" without="It needs scripts." />,
  },
  {
    name: "Passkeys, one of them perhaps copied",
    show: (
      <PasskeysCard
        passkeys={[
          { id: 1, credentialId: "a", label: "phone", createdAt: since, usedAt: null, alarmedAt: null },
          { id: 2, credentialId: "b", label: "blue key", createdAt: since, usedAt: since, alarmedAt: since },
        ]}
        timeZone="UTC"
        form={emptyForm}
      />
    ),
  },
  { name: "App set up", show: <AppCard since={since} timeZone="UTC" /> },
  { name: "No app", show: <AppCard since={null} timeZone="UTC" /> },
  { name: "Codes left", show: <CodesCard left={6} /> },
  { name: "No codes", show: <CodesCard left={0} /> },
];
