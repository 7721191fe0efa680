import { isIpv4, isIpv4Cidr } from "../addresses.js";
import { isUpTo } from "./numbers.js";
import { silent, type Validators } from "./validator.js";

const isAnyIpv4 = (text: string): boolean => isIpv4(text) || isIpv4Cidr(text);

const invalid = "Invalid community format\n";
const twoOctets = 65535;
const fourOctets = 4294967295;

const isExtended = (community: string): boolean => {
  const [left = "", right, ...more] = community.split(":");
  if (right === undefined || more.length > 0) return false;
  return (
    (isAnyIpv4(left) && isUpTo(right, twoOctets)) || (isUpTo(left, twoOctets) && isUpTo(right, fourOctets))
  );
};

const isParts = (community: string, count: number, limit: number): boolean => {
  const parts = community.split(":");
  return parts.length === count && parts.every((part) => isUpTo(part, limit));
};

/** A route distinguisher or target: an IPv4 address or a number, and a number. */
const isTarget = (text: string): boolean => {
  const [left = "", right = "", ...more] = text.split(":");
  return more.length === 0 && (isAnyIpv4(left) || /^\d+$/.test(left)) && /^\d+$/.test(right);
};

export const bgp: Validators = {
  "bgp-extended-community": silent(
    (value) =>
      value
        .split(/\s+/)
        .filter((one) => one !== "")
        .every(isExtended),
    invalid,
  ),
  "bgp-large-community": silent((value) => isParts(value, 3, fourOctets), invalid),
  "bgp-large-community-list": silent(
    (value) => value.split(":").length === 3 && /^[0-9.+*?^$()[\]{}|\\:-]+$/.test(value),
  ),
  "bgp-rd-rt": silent((value, argument) =>
    argument.includes("--route-target-multi") ? value.split(" ").every(isTarget) : isTarget(value),
  ),
  "bgp-regular-community": silent((value) => isParts(value, 2, twoOctets), invalid),
};
