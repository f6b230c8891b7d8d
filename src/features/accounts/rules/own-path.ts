/**
 * Where to go after logging in: a path of this site, or its front page. Never another host, whatever a browser
 * or a proxy makes of backslashes and escapes, and never an address that does something.
 */
export function ownPath(next: string | undefined): string {
  if (next === undefined || next.length > 1_000 || !/^\/[\x21-\x7e]*$/.test(next)) return "/";
  const plain = decodedTwice(next);
  if (plain === null || /^\/[/\\]/.test(plain) || /[\\\p{Cc}]/u.test(plain)) return "/";
  const [path = "/"] = plain.split(/[?#]/, 1);
  if (path.includes("//") || /(^|\/)\.{1,2}(\/|$)/.test(path)) return "/";
  return isDoing(path.toLowerCase()) ? "/" : next;
}

/** What another reader may see once it has undone the escapes; null when they are broken. */
function decodedTwice(text: string): string | null {
  try {
    return decodeURIComponent(decodeURIComponent(text));
  } catch {
    return null;
  }
}

const doing = [
  "/leave",
  "/log-in",
  "/log-out",
  "/sign-up",
  "/prove",
  "/forgot",
  "/passkey",
  "/choose-password",
  "/set-up",
  "/api",
];

function isDoing(path: string): boolean {
  return doing.some((start) => path === start || path.startsWith(`${start}/`));
}
