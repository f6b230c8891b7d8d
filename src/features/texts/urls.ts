import type { TextName } from "#core/settings.ts";

/** Addresses of the practice's texts. A leaf: anyone may import it. */
export const urls = {
  rules: "/rules/",
  privacy: "/privacy/",
  urgent: "/urgent/",
  accessibility: "/accessibility/",
  /** Says nothing about hiding: it may stand in somebody's history. */
  device: "/privacy/device/",
  admin: "/admin/texts/",
  edit: (name: TextName) => `/admin/texts/${name}/`,
} as const;
