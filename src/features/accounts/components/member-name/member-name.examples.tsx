import type { Example } from "#ui/example.ts";
import { MemberName } from "./member-name.tsx";

export const examples: readonly Example[] = [
  { name: "For a guest", show: <MemberName name="slow_heron" profileSlug={null} staffTitle={null} /> },
  { name: "For a member", show: <MemberName name="slow_heron" profileSlug="slow-heron" staffTitle={null} /> },
  {
    name: "Staff",
    show: <MemberName name="Lena Whitfield" profileSlug="lena-whitfield" staffTitle="Pelvic health physiotherapist" />,
  },
];
