import { Posm } from '../../../core/catalog/posm.ts';
import { bodiesOf, writeBodies } from '../bodies.ts';
import { anyText, code } from '../cell.ts';
import { day } from '../cell-day.ts';
import { needed, optional } from '../column.ts';
import { fitting } from '../fitting.ts';
import { knownOrNew, onceOnly } from '../keys.ts';
import { afterOf, inOneRow, kindOf, shaped, type Change } from '../kind.ts';

const columns = {
  code: needed('物料编码', 'Material code', fitting(Posm.entries.code, code), 'HB01', '宣传品编码', 'posm code'),
  name: needed('物料名称', 'Material name', fitting(Posm.entries.name, anyText), '海报', '宣传品名称', 'posm name'),
  guidance: optional(
    '布置要求',
    'Guidance',
    fitting(Posm.entries.guidance, anyText),
    '贴在门口，与眼睛同高',
    '张贴要求',
    '怎么布置',
  ),
  until: optional('撤下日期', 'Until', day, '2026-12-31', '到期日期', '用到哪天'),
};

export const material = kindOf<typeof columns, Posm>({
  columns,
  async check(tx, rows, refuse) {
    const known = await bodiesOf<Posm>(tx, 'posm', 'code');
    const isFirst = onceOnly(refuse);
    const isClear = knownOrNew(known.keys(), refuse);
    return rows.flatMap((row): Change<Posm>[] => {
      if (!isFirst(row.code, row.at) || !isClear(row.code, row.at)) return [];
      const before = known.get(row.code) ?? null;
      const after = shaped(
        Posm,
        {
          code: row.code,
          name: row.name,
          guidance: row.guidance ?? before?.guidance ?? '',
          until: row.until ?? before?.until ?? null,
        },
        row.at,
        refuse,
      );
      return after ? [inOneRow(row.code, row.at, before, after)] : [];
    });
  },
  async write(tx, changes) {
    await writeBodies(tx, 'posm', afterOf(changes));
    return { docs: afterOf(changes).map((b) => ({ e: 'posm', id: b.code, s: 't', b }) as const) };
  },
});
