import { describe, expect, it } from "vitest";
import { guardedLookup, isPublicAddress } from "../../../src/adapters/lemmy/address-guard.ts";
import { AddressRefusedError } from "../../../src/errors.ts";

describe("the public internet", () => {
  it.each([
    "9.9.9.9",
    "1.1.1.1",
    "172.15.255.255",
    "172.32.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "2a01:4f8::1",
    "2606:4700::1111",
  ])("holds %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ["unspecified", ["0.0.0.0", "::"]],
    ["loopback", ["127.0.0.1", "127.255.255.254", "::1"]],
    ["private", ["10.0.0.3", "172.16.0.1", "172.31.255.255", "192.168.0.1"]],
    ["unique local", ["fc00::1", "fdff::1"]],
    ["shared by carriers", ["100.64.0.1", "100.127.255.255"]],
    ["link-local", ["169.254.169.254", "fe80::1", "fe80::1%eth0", "fec0::1"]],
    ["multicast and broadcast", ["224.0.0.1", "255.255.255.255", "ff02::1"]],
    [
      "for documentation and tests",
      ["192.0.2.1", "198.51.100.1", "203.0.113.1", "198.18.0.1", "2001:db8::1", "3fff::1"],
    ],
    [
      "IPv4 inside IPv6",
      ["::ffff:10.0.0.1", "::ffff:9.9.9.9", "::10.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:a00:1::"],
    ],
    ["no address", ["", "lemmy.example", "10.0.0", "0x7f000001"]],
  ])("does not hold what is %s", (_kind, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it("holds public IPv4 addresses behind NAT64", () => {
    expect(isPublicAddress("64:ff9b::909:909")).toBe(true);
  });
});

describe("a guarded lookup", () => {
  const lookup = guardedLookup((_hostname, _options, callback) => callback(null, "9.9.9.9", 4));

  it("gives one address to who asks for one, and a list to who asks for all", async () => {
    const one = new Promise((resolve) => lookup("lemmy.example", {}, (_error, address) => resolve(address)));
    const all = new Promise((resolve) => lookup("lemmy.example", { all: true }, (_error, found) => resolve(found)));

    expect(await one).toBe("9.9.9.9");
    expect(await all).toEqual([{ address: "9.9.9.9", family: 4 }]);
  });

  it("gives what it checked, though the name changes its mind right after", async () => {
    let asked = 0;
    const fickle = guardedLookup((_hostname, _options, callback) => {
      asked += 1;
      callback(null, asked === 1 ? "9.9.9.9" : "127.0.0.1", 4);
    });
    const look = () =>
      new Promise((resolve) => fickle("lemmy.example", { all: true }, (error, found) => resolve(error ?? found)));

    expect(await look()).toEqual([{ address: "9.9.9.9", family: 4 }]);
    expect(asked).toBe(1);
    expect(await look()).toBeInstanceOf(AddressRefusedError);
  });

  it("does not take an empty list for an answer", async () => {
    const empty = guardedLookup((_hostname, _options, callback) => callback(null, []));
    const error = await new Promise((resolve) => empty("lemmy.example", { all: true }, resolve));

    expect(error).toMatchObject({ code: "ENOTFOUND" });
  });
});
