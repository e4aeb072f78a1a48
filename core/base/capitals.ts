import type { Money } from './money.ts';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
/** What closes a group of four digits, by its place from the right; the third group closes all above it. */
const GROUPS: Record<number, string> = { 4: '万', 8: '亿', 12: '万' };

/**
 * [B10] [B11] 人民币大写, as it stands on a paper that somebody signs: 壹仟肆佰零玖元伍角整. After the basic provisions on filling
 * in bills and settlement vouchers (支付结算办法, appendix 1); where these leave a zero open it is written inside the yuan and left
 * out after them.
 */
export function inCapitals(amount: Money): string {
  const whole = Math.abs(amount);
  const [yuan, jiao, fen] = [Math.floor(whole / 100), Math.floor(whole / 10) % 10, whole % 10];
  const parts = [amount < 0 ? '负' : ''];
  if (yuan > 0 || whole === 0) parts.push(yuan === 0 ? '零' : yuanInCapitals(yuan), '元');
  if (jiao > 0) parts.push(DIGITS[jiao]!, '角');
  if (fen > 0) parts.push(yuan > 0 && jiao === 0 ? '零' : '', DIGITS[fen]!, '分');
  else parts.push('整');
  return parts.join('');
}

function yuanInCapitals(yuan: number): string {
  const digits = Array.from(String(yuan), Number);
  let text = '';
  let isZeroOpen = false;
  digits.forEach((digit, at) => {
    const place = digits.length - 1 - at;
    if (digit > 0) text += `${isZeroOpen ? '零' : ''}${DIGITS[digit]!}${PLACES[place % 4]!}`;
    isZeroOpen = digit === 0;
    const group = GROUPS[place];
    if (group && (place === 8 || digits.slice(Math.max(0, at - 3), at + 1).some((one) => one > 0))) text += group;
  });
  return text;
}
