/** What a code for a telephone says, so that whoever scans it may call; null where the number does not fit into a small one. */
export function codeOfPhone(phone: string): string | null {
  const digits = phone.replaceAll(/[\s()（）-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `TEL:${digits}` : null;
}
