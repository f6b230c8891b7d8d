import { createHmac, createSecretKey } from "node:crypto";
import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Where a request came from, as far as limits need to know. */
export interface Origin {
  /** Keyed hash of the network: an IPv4 address, or the /64 of an IPv6 one. */
  readonly network: string;
  /**
   * Asked on this machine itself, or through a proxy on it that nobody told us of. Counting by network would
   * then put everybody into one pot, so limits by network are off (README 18).
   */
  readonly local: boolean;
}

export interface Networks {
  of(remoteAddress: string | undefined, forwardedFor: string | string[] | undefined): Origin;
}

/**
 * @param trustedProxies addresses or CIDR ranges whose X-Forwarded-For is believed, the nearest hop last
 * @param key so that what is kept of an address cannot be turned back into it
 */
export function createNetworks(trustedProxies: readonly string[], key: Buffer): Networks {
  const trusted = blockListOf(trustedProxies);
  const secret = createSecretKey(key);
  const describe = remembering((address): Origin => {
    const hash = createHmac("sha256", secret).update(`network ${prefixOf(address)}`);
    return { network: hash.digest("base64url").slice(0, 16), local: isLoopback(address) };
  });
  const isProxy = remembering((address) => includes(trusted, address));
  const behind = remembering((hops) => clientBehind(hops, trusted));
  return {
    of(remoteAddress, forwardedFor) {
      const remote = plain(remoteAddress ?? "0.0.0.0");
      if (forwardedFor === undefined || !isProxy(remote)) return describe(remote);
      return describe(behind(String(forwardedFor)) ?? remote);
    },
  };
}

const mostRemembered = 20_000;

/** Every request passes here, and most come from addresses that were seen before. */
function remembering<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) return hit;
    if (known.size >= mostRemembered) known.clear();
    const value = find(text);
    // Long headers are somebody's experiment.
    if (text.length <= 200) known.set(text, value);
    return value;
  };
}

/** Walks the hops from the nearest to the farthest and takes the first that is no proxy of ours. */
function clientBehind(forwardedFor: string, trusted: BlockList): string | null {
  const hops = forwardedFor.split(",").map((hop) => plain(hop.trim()));
  for (const hop of hops.reverse()) {
    if (!isIPv4(hop) && !isIPv6(hop)) return null;
    if (!includes(trusted, hop)) return hop;
  }
  return null;
}

function blockListOf(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function includes(list: BlockList, address: string): boolean {
  return (isIPv4(address) && list.check(address, "ipv4")) || (isIPv6(address) && list.check(address, "ipv6"));
}

/** `::ffff:192.0.2.1` is 192.0.2.1. */
function plain(address: string): string {
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
}

function isLoopback(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}

/** IPv4 whole; of IPv6 the first 64 bits, which one household has. */
function prefixOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const start = head === "" ? [] : head.split(":");
  const end = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = [...start, ...Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => "0"), ...end];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
