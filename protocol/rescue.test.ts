import { expect, test } from 'vitest';
import { anId } from '../core/field-day/ids.ts';
import { passText, readPass } from './rescue.ts';

const pass = { tenant: anId(1), key: `${'A'.repeat(122)}==`, signature: `${'b'.repeat(86)}==` };

test('[W10] a pass is read as it was written, and whatever else stands there is none', () => {
  const text = passText(pass);
  expect(readPass(text)).toEqual(pass);
  const others = ['', 'Rescue', 'Bearer x', text.replace('Rescue', 'Bearer'), `${text} more`, text.slice(0, -1)];
  for (const other of [...others, text.replace('=', '%'), text.replace(anId(1), 'x')])
    expect(readPass(other), other).toBe(null);
});
