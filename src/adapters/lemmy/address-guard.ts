import { lookup as resolveBySystem } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { AddressRefusedError } from "../../errors.ts";

/** IPv4 ranges that are not the public internet (IANA's special-purpose registry, multicast and reserved space). */
const closedRanges: readonly (readonly [address: string, prefix: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

const closedV4 = new BlockList();
for (const [address, prefix] of closedRanges) closedV4.addSubnet(address, prefix, "ipv4");

/** Everything else is loopback, link-local, unique-local, multicast, IPv4-mapped or not given out. */
const openV6 = new BlockList();
openV6.addSubnet("2000::", 3, "ipv6");
// Networks with IPv6 alone reach every IPv4 address through this prefix (NAT64).
openV6.addSubnet("64:ff9b::", 96, "ipv6");

const closedV6 = new BlockList();
closedV6.addSubnet("2001::", 23, "ipv6");
closedV6.addSubnet("2001:db8::", 32, "ipv6");
closedV6.addSubnet("2002::", 16, "ipv6");
closedV6.addSubnet("3fff::", 20, "ipv6");
for (const [address, prefix] of closedRanges) closedV6.addSubnet(`64:ff9b::${address}`, 96 + prefix, "ipv6");

/** Whether an IP address belongs to the public internet. What is no IP address does not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !closedV4.check(address, "ipv4");
  return isIP(address) === 6 && openV6.check(address, "ipv6") && !closedV6.check(address, "ipv6");
}

/**
 * Refuses a host that is itself an IP address outside the public internet. A name passes: see `guardedLookup`.
 *
 * @param hostname - of a URL, so IPv6 stands in brackets
 * @throws {AddressRefusedError}
 */
export function refusePrivateLiteral(hostname: string): void {
  const address = hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(address) !== 0 && !isPublicAddress(address)) {
    throw new AddressRefusedError(`${hostname} is a private address: name it in LEMMY_BASE_URLS if you trust it.`, {
      instance: hostname,
      address,
    });
  }
}

/**
 * A `lookup` for connections that fails with `AddressRefusedError` where a name resolves, even in part, to addresses
 * outside the public internet. The connection uses the very addresses that were checked.
 *
 * @param resolve - the system's resolver unless told otherwise
 */
export function guardedLookup(resolve: LookupFunction = resolveBySystem): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, []);
      const addresses = Array.isArray(found) ? found : [{ address: found, family: isIP(found) }];
      const [first] = addresses;
      const refused = addresses.find(({ address }) => !isPublicAddress(address));
      if (first === undefined) return callback(Object.assign(new Error("no address"), { code: "ENOTFOUND" }), []);
      if (refused !== undefined) return callback(privateAddress(hostname, refused.address), []);
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

function privateAddress(hostname: string, address: string): AddressRefusedError {
  return new AddressRefusedError(
    `${hostname} resolves to a private address (${address}): name it in LEMMY_BASE_URLS if you trust it.`,
    { instance: hostname, address },
  );
}
