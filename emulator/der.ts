/** The parts of ASN.1's distinguished encoding (DER, X.690) of which a certificate is made. */

const tagged = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
};

export const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);
export const set = (...parts: readonly Buffer[]): Buffer => tagged(0x31, ...parts);
export const octets = (content: Buffer): Buffer => tagged(0x04, content);
/** Bits, of which the last byte leaves some unused. */
export const bits = (content: Buffer, unused = 0): Buffer => tagged(0x03, Buffer.from([unused]), content);
export const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text));
export const truth = (): Buffer => tagged(0x01, Buffer.from([0xff]));

/** A whole number that is not negative, by its bytes. */
export const integer = (bytes: Buffer): Buffer =>
  tagged(0x02, (bytes[0] ?? 0) >= 128 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);

/** Tag `n` of the context that it stands in, around another value or in place of its tag. */
export const explicit = (n: number, content: Buffer): Buffer => tagged(0xa0 + n, content);
export const implicit = (n: number, content: Buffer): Buffer => tagged(0x80 + n, content);

const base128 = (n: number): number[] => {
  const low = n & 127;
  return n < 128 ? [low] : [...base128(n >> 7).map((byte) => byte | 128), low];
};

/** An object identifier, such as "2.5.4.3". */
export const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
};

/** A moment, to the second; from 2050 on with four digits for the year (RFC 5280, section 4.1.2.5). */
export const time = (date: Date): Buffer => {
  const digits = date.toISOString().replaceAll(/\.\d+|[-:T]/g, "");
  return date.getUTCFullYear() < 2050
    ? tagged(0x17, Buffer.from(digits.slice(2)))
    : tagged(0x18, Buffer.from(digits));
};
