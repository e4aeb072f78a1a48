import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { daysBetween, timeOf, weekdayOf } from '../../core/base/day.ts';
import { fen, yuan } from '../../core/base/money.ts';
import { planDay } from '../../core/plan/deeds.ts';
import { attainment, dayTarget, timeProgress } from '../../core/plan/month.ts';
import { routesOn } from '../../core/route/route.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import { useMonth } from '../book/month.ts';
import { commitmentsOf, useDay } from '../book/overlay.ts';
import { TabScreen } from '../frame.tsx';
import { now, today as todayIn } from '../hands.ts';
import { useFacts } from '../log/log.ts';
import { useDeed } from '../use-deed.ts';
import { useStartVisit } from '../visit/start.tsx';
import * as common from '../words.ts';
import { stopFacts } from './stop-facts.ts';
import * as words from './words.ts';

/** Where first, why, what is different today, am I on course. */
export function TodayScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const facts = useFacts();
  const today = todayIn(book.organisation.zone);
  const day = useDay(today);
  const month = useMonth(today);
  const commitments = useMemo(() => commitmentsOf(book, facts), [book, facts]);
  const { start, sheet: startSheet } = useStartVisit();
  const [, go] = useLocation();
  const { attempt, refusal } = useDeed();
  const [target, setTarget] = useState<number | null>(null);
  const [isChanging, setChanging] = useState(false);

  const routes = routesOn(book.routes, today);
  const proposed = month ? dayTarget(month, today) : fen(0);
  const visitAt = (outlet: string) => day.visits.filter((v) => v.outlet === outlet).at(-1) ?? null;
  const open = day.visits.find((v) => v.state === 'in-progress') ?? null;
  const isAccounted = (outlet: string): boolean =>
    day.missed.has(outlet) || (visitAt(outlet) !== null && visitAt(outlet)?.state !== 'in-progress');
  const next = open?.outlet ?? day.stops.find((outlet) => !isAccounted(outlet)) ?? null;
  const nextOutlet = next ? (book.outlets.get(next) ?? null) : null;
  const nextNumber = next ? day.stops.indexOf(next) + 1 : 0;
  const unplanned = [...new Set(day.visits.map((v) => v.outlet))].filter((outlet) => !day.stops.includes(outlet));

  const confirm = (): Promise<boolean> =>
    attempt(
      planDay(
        { day: today, target: target === null ? proposed : fen(target), stops: [...day.stops], focus: '' },
        now(),
      ),
    );
  const begin = (): void => {
    if (open) go(`/visit/${open.visit}`);
    else if (next) start(next);
  };
  const dock = day.signed ? (
    <p className="notice ok">{w.signed}</p>
  ) : !day.planned && day.stops.length > 0 && !open ? (
    <Button look="primary" onClick={() => void confirm()}>
      {w.confirm}
    </Button>
  ) : nextOutlet ? (
    <div className="row">
      {nextOutlet.place ? (
        <a
          className="button"
          href={`geo:${nextOutlet.place.lat},${nextOutlet.place.lng}?q=${encodeURIComponent(nextOutlet.name)}`}
        >
          {w.navigate}
        </a>
      ) : null}
      <Button look="primary" onClick={begin}>
        {open ? w.goOn : w.start(nextNumber)}
      </Button>
    </div>
  ) : day.stops.length > 0 ? (
    <Button look="primary" onClick={() => go('/day-end')}>
      {w.dayEnd}
    </Button>
  ) : undefined;

  const hour = Number(timeOf(now(), book.organisation.zone).slice(0, 2));
  return (
    <TabScreen
      title={hour < 12 ? w.morning(book.person.name) : w.noon(book.person.name)}
      subtitle={w.subtitle(
        c.weekday[weekdayOf(today)]!,
        c.list(routes.map((r) => r.name)) || w.noRoute,
        day.stops.length,
      )}
      dock={dock}
    >
      {refusal ? (
        <p className="notice bad" role="alert">
          {refusal}
        </p>
      ) : null}
      {!day.planned && day.stops.length > 0 ? (
        <section className="card hot">
          <h2 className="goal">{w.plan(day.stops.length)}</h2>
          <div className="row spread wrap">
            <div>
              <b className="title">{w.target(yuan(fen(target ?? proposed)))}</b>
              <p className="small muted">{w.targetHow}</p>
            </div>
            <Button onClick={() => setChanging(true)}>{w.changeTarget}</Button>
          </div>
        </section>
      ) : null}
      {day.stops.length === 0 ? <p className="notice calm">{w.empty}</p> : null}
      {day.planned && nextOutlet ? (
        <NextStop outlet={nextOutlet.id} number={nextNumber} isUnplanned={nextNumber === 0} />
      ) : null}
      {day.planned && !nextOutlet && day.stops.length > 0 ? <p className="notice ok">{w.allDone}</p> : null}
      <ThreeThings />
      {month ? <Month /> : null}
      <section aria-label={w.list}>
        {[...day.stops, ...unplanned].map((id, i) => {
          const outlet = book.outlets.get(id);
          const visit = visitAt(id);
          if (!outlet) return null;
          const of = stopFacts(book, commitments, id, today);
          const state = day.missed.has(id)
            ? w.missed
            : visit?.state === 'in-progress'
              ? w.inShop
              : visit
                ? w.done
                : i >= day.stops.length
                  ? w.unplanned
                  : '';
          return (
            <Link key={id} href={`/stores/${id}`} className="stop">
              <span className={`number ${visit && visit.state !== 'in-progress' ? 'done' : id === next ? 'now' : ''}`}>
                {visit && visit.state !== 'in-progress' ? '✓' : i + 1}
              </span>
              <span>
                <b>{outlet.name}</b>
                <span className="small muted">
                  {[
                    of.lastOut.length > 0 ? w.lastOut(of.lastOut.length) : '',
                    of.isPressing ? w.promise(of.promises[0]!.text) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ') || outlet.address}
                </span>
              </span>
              <span className="small muted">{state}</span>
            </Link>
          );
        })}
      </section>
      {startSheet}
      {isChanging ? (
        <Sheet title={w.changeTarget} closeLabel={c.close} onClose={() => setChanging(false)}>
          <TargetForm
            initial={target ?? proposed}
            onDone={(value) => {
              setTarget(value);
              setChanging(false);
            }}
          />
        </Sheet>
      ) : null}
    </TabScreen>
  );
}

function TargetForm({ initial, onDone }: { initial: number; onDone: (fen: number) => void }) {
  const w = useWords(words);
  const [text, setText] = useState(String(Math.round(initial / 100)));
  const value = Number(text);
  const isGood = text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= 10_000_000;
  return (
    <>
      <Field label={w.targetYuan} inputMode="numeric" value={text} onChange={(e) => setText(e.target.value)} />
      <Button look="primary" disabled={!isGood} onClick={() => onDone(value * 100)}>
        {w.useTarget}
      </Button>
    </>
  );
}

/** The hot card: three chips at most, chosen by money and promises. */
function NextStop({ outlet, number, isUnplanned }: { outlet: string; number: number; isUnplanned: boolean }) {
  const w = useWords(words);
  const book = useBook();
  const facts = useFacts();
  const shop = book.outlets.get(outlet)!;
  const of = stopFacts(book, commitmentsOf(book, facts), outlet, todayIn(book.organisation.zone));
  const chips = [
    of.isPressing ? (
      <span key="p" className="pill bad">
        ! {w.promise(of.promises[0]!.text)}
      </span>
    ) : null,
    shop.credit.overdue > 0 ? (
      <span key="o" className="pill warn">
        ! {w.owes(yuan(shop.credit.overdue))}
      </span>
    ) : null,
    of.lastOut.length > 0 ? (
      <span key="l" className="pill bad">
        ✕ {w.lastOut(of.lastOut.length)}
      </span>
    ) : null,
    of.gaps.length > 0 ? (
      <span key="g" className="pill">
        {w.gap(of.gaps[0]!.name)}
      </span>
    ) : null,
  ]
    .filter((chip) => chip !== null)
    .slice(0, 3);
  return (
    <section className="card hot">
      <div className="row spread">
        <span className="pill pri">{isUnplanned ? w.unplanned : w.nth(number)}</span>
        <span className="small muted">{shop.code}</span>
      </div>
      <Link href={`/stores/${outlet}`} className="goal link">
        {shop.name}
      </Link>
      <div className="row wrap">{chips}</div>
    </section>
  );
}

function ThreeThings() {
  const w = useWords(words);
  const book = useBook();
  const today = todayIn(book.organisation.zone);
  const day = useDay(today);
  const facts = useFacts();
  const items = book.focus
    .filter((f) => f.from <= today && today <= f.to)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .slice(0, 3);
  if (items.length === 0) return null;
  const outletsWith = (product: string): number =>
    new Set(
      facts.flatMap((f) => {
        const fact = f.fact as {
          kind: string;
          visit?: string;
          order?: { lines: { product: string; agreed: number }[] };
        };
        return fact.kind === 'order-agreed' &&
          day.visits.some((v) => v.visit === fact.visit) &&
          fact.order?.lines.some((l) => l.product === product && l.agreed > 0)
          ? [fact.visit]
          : [];
      }),
    ).size;
  return (
    <section className="card">
      <h2>{w.three}</h2>
      {items.map((item, i) => (
        <div className="focus" key={item.code}>
          <b>{i + 1}</b>
          <span>{item.text}</span>
          <span className="small muted">
            {item.product && item.goal !== null
              ? w.goal(outletsWith(item.product), item.goal)
              : w.until(item.to.slice(5).replace('-', '/'))}
          </span>
        </div>
      ))}
    </section>
  );
}

function Month() {
  const w = useWords(words);
  const book = useBook();
  const today = todayIn(book.organisation.zone);
  const month = useMonth(today)!;
  const done = attainment(month) ?? 0;
  const time = timeProgress(month, today);
  const short = Math.max(0, Math.round(month.target * (time ?? 0)) - month.actual);
  const daysBehind =
    month.tradingDays.filter((d) => d <= today && daysBetween(d, today) >= 0).length -
    Math.floor(done * month.tradingDays.length);
  const isBehind = time !== null && done < time && daysBehind > 0;
  return (
    <section className="card">
      <div className="row spread wrap">
        <h2>{w.month(`${Math.round(done * 100)}%`)}</h2>
        <b className={isBehind ? 'bad' : 'ok'}>{isBehind ? w.behind(daysBehind, yuan(fen(short))) : w.onCourse}</b>
      </div>
      <Progress label={w.monthLabel} value={done} mark={time} />
    </section>
  );
}
