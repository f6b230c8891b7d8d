/** A site to leave for: whole, encrypted, out on the internet and not this one. */
export function isExitAddress(typed: string, siteUrl: string): boolean {
  const url = URL.parse(typed);
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "" || typed.length > 500) return false;
  return url.hostname.includes(".") && url.hostname !== URL.parse(siteUrl)?.hostname;
}
