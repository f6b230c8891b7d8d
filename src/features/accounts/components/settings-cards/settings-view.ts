import type { FormState } from "#platform/web/asked.ts";

/** What somebody has set, ready to be shown. */
export interface SettingsView {
  readonly name: string;
  readonly slug: string;
  readonly line: string;
  readonly theme: "auto" | "light" | "dark";
  readonly discreetWord: string | null;
  readonly leaveSignsOut: boolean;
  readonly siteName: string;
  readonly proofs: {
    readonly appSet: boolean;
    readonly passkeys: number;
    readonly codesLeft: number;
    readonly hasPassword: boolean;
  };
  readonly email: "none" | "waiting" | "set";
  /** They were asked to help as a former patient, or do. */
  readonly helping: boolean;
  readonly sessions: readonly SessionLine[];
  readonly paused: { readonly sentence: string; readonly why: string | null } | null;
}

export interface SessionLine {
  readonly label: string;
  readonly when: string;
  readonly since: string;
  /** Null for this one, which ends by logging out. */
  readonly id: number | null;
}

/** The form of one part: what was typed if it was refused, otherwise what is set. */
export interface PartProps {
  readonly settings: SettingsView;
  readonly form: FormState | null;
}
