/** Addresses of what administrators decide. A leaf: anyone may import it. */
export const urls = {
  admin: "/admin/",
  settings: "/admin/settings/",
  setUp: (token: string) => `/set-up/${token}/`,
} as const;
