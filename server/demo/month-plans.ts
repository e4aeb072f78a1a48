import { daysBetween, plusDays, weekdayOf, type Day } from '../../core/base/day.ts';
import { fen, type Money } from '../../core/base/money.ts';
import type { MonthPlanSubmitted } from '../../core/plan/month-proposal.ts';
import type { Task } from '../../core/plan/facts.ts';
import { demoId } from './outlets.ts';
import type { Chance } from './random.ts';
import { chinaTime } from './story.ts';

/** The month that comes next, and how many days this one still has, today among them. */
function nextMonth(day: Day): { month: string; left: number } {
  let on = day;
  while (on.slice(0, 7) === day.slice(0, 7)) on = plusDays(on, 1);
  return { month: on.slice(0, 7), left: daysBetween(day, on) };
}

/** Plans are handed in three days before a month begins; the day after where that one is free. */
export function monthPlanOn(
  day: Day,
  workdays: readonly number[],
  targetOf: (month: string) => Money,
  chance: Chance,
): MonthPlanSubmitted[] {
  const { month, left } = nextMonth(day);
  const isDue = left === 3 || (left === 2 && !workdays.includes(weekdayOf(plusDays(day, -1))));
  if (!isDue) return [];
  return [
    {
      kind: 'month-plan-submitted',
      at: chinaTime(day, 470),
      month,
      goals: {
        target: targetOf(month),
        volumes: [
          { group: '茶饮料', cases: chance.between(60, 90) * 10 },
          { group: '果汁', cases: chance.between(20, 40) * 10 },
        ],
        productsPerOutlet: chance.between(70, 95),
        orderPerOutlet: fen(chance.between(24, 36) * 1000),
        distribution: chance.between(60, 75),
        newOutlets: chance.between(2, 5),
        focus: [chance.pick(['新品进店', '临期清零', '冷柜八成是我们的货']), '每家店一个价格签'],
      },
    },
  ];
}

const TASKS = {
  A: ['把答应的价格签送到', '大单的回款要问清楚', '客诉的换货今天送到'],
  B: ['谈两家端架', '新品讲到每家 A 类店', '请新店老板留电话'],
  C: ['整理路线簿', '车上的海报归类', '看一遍竞品价格'],
} as const;

/** What a rep means to do on a day, in the order of its weight. */
export const tasksOn = (login: string, day: Day, chance: Chance): Task[] =>
  (['A', 'B', 'C'] as const).map((priority) => ({
    id: demoId('task', `${login} ${day} ${priority}`),
    text: chance.pick(TASKS[priority]),
    priority,
  }));

/** And what came of it; an A that was not done says why. */
export const tasksDone = (
  tasks: readonly Task[],
  chance: Chance,
): { id: Task['id']; isDone: boolean; reason: string }[] =>
  tasks.map(({ id, priority }) => {
    const isDone = chance.percent(priority === 'C' ? 60 : 90);
    return { id, isDone, reason: isDone ? '' : '下午店里太忙，明天补' };
  });
