import { message } from '@sluice/core';

/** 3050…3069: `cidr`. The service gives no place for these. */
export const cidr = {
  cidrSlash: message<[block: string]>({
    number: 3050,
    severity: 'error',
    message: (block) => `"${block}" is no address and mask`,
    hint: 'write an address, one slash and the bits of the mask: 10.0.0.0/8',
    aws: "Malformed CIDR, one '/' required",
    bad: '{"ip": [{"cidr": "10.0.0.0"}]}',
    good: '{"ip": [{"cidr": "10.0.0.0/8"}]}',
  }),
  cidrBits: message<[bits: string]>({
    number: 3051,
    severity: 'error',
    message: (bits) => `"${bits}" is no number of mask bits`,
    hint: 'write a whole number after the slash: 10.0.0.0/8',
    aws: 'Malformed CIDR, mask bits must be an integer',
    bad: '{"ip": [{"cidr": "10.0.0.0/x"}]}',
    good: '{"ip": [{"cidr": "10.0.0.0/8"}]}',
  }),
  cidrNegative: message<[bits: string]>({
    number: 3052,
    severity: 'error',
    message: (bits) => `a mask of ${bits} bits is negative`,
    hint: 'write a whole number from 0',
    aws: 'Malformed CIDR, mask bits must not be negative',
    bad: '{"ip": [{"cidr": "10.0.0.0/-8"}]}',
    good: '{"ip": [{"cidr": "10.0.0.0/8"}]}',
  }),
  cidrTooLong: message<[bits: number, version: 4 | 6]>({
    number: 3053,
    severity: 'error',
    message: (bits, version) =>
      `a mask of ${bits} bits is not accepted for an IPv${version} address`,
    hint: (_, version) =>
      `use at most ${version === 4 ? 31 : 127}; for one single address list it as a plain string`,
    aws: (_, version) => `IPv${version} mask bits must be < ${version === 4 ? 32 : 128}`,
    bad: '{"ip": [{"cidr": "10.0.0.1/32"}]}',
    good: '{"ip": ["10.0.0.1"]}',
  }),
  cidrNotAddress: message<[address: string]>({
    number: 3054,
    severity: 'error',
    message: (address) => `"${address}" is no IP address that the service reads`,
    hint: 'write four numbers with dots, or an IPv6 address without a dotted end',
    aws: (address) => `Nonstandard IP address: ${address}`,
    bad: '{"ip": [{"cidr": "10.0.0/8"}]}',
    good: '{"ip": [{"cidr": "10.0.0.0/8"}]}',
  }),
  cidrBadAddress: message<[address: string]>({
    number: 3055,
    severity: 'error',
    message: (address) => `"${address}" looks like an IP address but is none`,
    hint: 'keep each number of IPv4 within 0 and 255, and each group of IPv6 within four digits',
    aws: (address) => `Invalid IP address: ${address}`,
    bad: '{"ip": [{"cidr": "10.0.0.256/8"}]}',
    good: '{"ip": [{"cidr": "10.0.0.255/8"}]}',
  }),
};
