import ipaddr from "ipaddr.js";

/**
 * Whether an IP address lies on the public internet: "unicast" in the sense of the registries of
 * special addresses (RFC 6890), IPv4 inside IPv6 unwrapped first. `mayLoop` adds this very machine.
 */
export function isReachable(address: string, mayLoop: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  return range === "unicast" || (mayLoop && range === "loopback");
}
