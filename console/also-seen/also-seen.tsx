import { yuan } from '../../core/base/money.ts';
import { percent } from '../../core/base/ratio.ts';
import { coolerRatios } from '../../core/visit/observe.ts';
import type { CoolerAudited } from '../../core/visit/observed.ts';
import { useWords } from '../../ui/language.tsx';
import { useVisitPage } from '../visit/at-visit.ts';
import * as words from './words.ts';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly said: string;
  readonly look: 'ok' | 'warn' | '';
}

/** What the rep saw in the shop beside its shelf: others' goods, our material, the cooler, what was agreed. */
export function AlsoSeen() {
  const w = useWords(words);
  const coolerOf = useCooler();
  const { visit, material, agreements: agreed } = useVisitPage();
  const { competitors, posm, coolers, agreements } = visit;
  const lines: Line[] = [
    ...competitors.map((one): Line => ({
      key: `${one.at} ${one.brand} ${one.product}`,
      name: `${w.competitor} · ${w.t.competitorNews[one.news]}`,
      said: [
        `${one.brand} ${one.product}`.trim(),
        one.price === null ? '' : `¥${yuan(one.price)}`,
        one.facings === null ? '' : w.facings(one.facings),
        one.note,
      ]
        .filter(Boolean)
        .join(' · '),
      look: '',
    })),
    ...(posm?.items ?? []).map(({ posm: piece, state }): Line => ({
      key: piece,
      name: `${w.material} ${material.find((one) => one.code === piece)?.name ?? piece}`,
      said: w.t.posmState[state],
      look: state === 'good' ? 'ok' : 'warn',
    })),
    ...coolers.map(coolerOf),
    ...agreements.map(({ agreement, isExecuted, note }): Line => {
      const signed = agreed.find((one) => one.code === agreement);
      return {
        key: agreement,
        name: w.agreement(signed ? w.t.agreement[signed.type] : agreement),
        said: [isExecuted ? w.kept : w.notKept(note), signed?.text ?? ''].filter(Boolean).join(' · '),
        look: isExecuted ? 'ok' : 'warn',
      };
    }),
  ];
  if (lines.length === 0) return null;
  return (
    <>
      <p className="small muted">{w.title}</p>
      <ul className="findings">
        {lines.map(({ key, name, said, look }) => (
          <li key={key}>
            <span className={`pill ${look}`}>
              {look === 'warn' ? '! ' : look === 'ok' ? '✓ ' : ''}
              {name}
            </span>
            <span>{said}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function useCooler(): (audit: CoolerAudited) => Line {
  const w = useWords(words);
  return (audit) => {
    const { purity, fill } = coolerRatios(audit);
    const faults = [
      audit.isPresent ? '' : w.gone,
      audit.isSameAsset === false ? w.otherPlate : '',
      audit.isWorking === false ? w.broken : '',
      audit.isClean === false ? w.dirty : '',
      audit.hasCompetitor ? w.others : '',
    ].filter(Boolean);
    const said = [
      ...faults,
      audit.celsius === null ? '' : w.degrees(audit.celsius),
      purity === null ? '' : w.purity(percent(purity)),
      fill === null ? '' : w.fill(percent(fill)),
      audit.position === null ? '' : w.t.coolerPosition[audit.position],
      audit.note,
    ].filter(Boolean);
    return {
      key: audit.asset,
      name: w.cooler(audit.asset),
      said: said.join(' · '),
      look: faults.length > 0 ? 'warn' : 'ok',
    };
  };
}
