/**
 * A checksum that differs after any one change to the bytes: of compiled code that lay on a disk, which
 * would be run as it is. Four bytes at a time, for it is taken at each start.
 */
export function checksum(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 4);
  // Copied, since words must begin where memory is even.
  const words = new Int32Array(new Uint8Array(bytes.subarray(0, whole)).buffer);
  let sum = bytes.length;
  // 31 is odd, so that no difference is ever multiplied away. Counted, since code that has just
  // started goes through an iterator ten times slower.
  for (let at = 0; at < words.length; at += 1) sum = (Math.imul(sum, 31) + words[at]!) | 0;
  for (const byte of bytes.subarray(whole)) sum = (Math.imul(sum, 31) + byte) | 0;
  return (sum >>> 0).toString(16).padStart(8, "0");
}
