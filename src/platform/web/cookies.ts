/** Cookie names and flags follow the site's address: `__Host-` needs https (README 18). */
export interface CookieNames {
  readonly session: string;
  /** Binds forms that guests fill in (log-in, sign-up) to their browser. */
  readonly form: string;
  readonly secure: boolean;
}

export function cookieNames(siteUrl: string): CookieNames {
  const secure = siteUrl.startsWith("https:");
  const prefix = secure ? "__Host-" : "";
  return { session: `${prefix}tw`, form: `${prefix}tw-form`, secure };
}

/** What another cookie of ours is called on this site. */
export function cookieName(names: CookieNames, name: string): string {
  return names.secure ? `__Host-${name}` : name;
}

/** @param maxAgeSeconds null: until the browser closes; 0: remove it */
export function cookie(names: CookieNames, name: string, value: string, maxAgeSeconds: number | null): string {
  const age = maxAgeSeconds === null ? "" : `; Max-Age=${maxAgeSeconds}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${names.secure ? "; Secure" : ""}${age}`;
}

/** One cookie of a request; null when absent or sent twice with different values. Only base64url values are ours. */
export function readCookie(header: string | undefined, name: string): string | null {
  if (header === undefined || !header.includes(name)) return null;
  let found: string | null = null;
  for (const part of header.split(";")) {
    const cut = part.indexOf("=");
    if (cut < 0 || part.slice(0, cut).trim() !== name) continue;
    const value = part.slice(cut + 1).trim();
    if (!/^[\w-]{1,128}$/.test(value) || (found !== null && found !== value)) return null;
    found = value;
  }
  return found;
}
