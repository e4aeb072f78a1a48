import type { Place } from '../../core/base/place.ts';
import { chanceOf } from './random.ts';

/** GCJ-02, as a Chinese map shows it: the middle of Wuxi. */
export const CENTRE = { lat: 31.491, lng: 120.312 };
const METRES_PER_DEGREE = 111_320;
const metresPerDegreeLng = METRES_PER_DEGREE * Math.cos((CENTRE.lat * Math.PI) / 180);

export interface Street {
  readonly name: string;
  readonly quarter: string;
  /** The places of its shops in walking order. */
  readonly doors: readonly Place[];
}

/** One quarter for each rep, one street for each day of his week. Names are made up. */
const QUARTERS: readonly { name: string; streets: readonly string[] }[] = [
  { name: '槐荫里', streets: ['槐荫路', '青石路', '南塘街', '学士弄', '纺织路', '桥头街'] },
  { name: '望塔片', streets: ['望塔路', '北仓街', '柳堤路', '砚池巷', '新港路', '邮电弄'] },
  { name: '梨庄片', streets: ['梨庄路', '东亭巷', '丰裕路', '杏花街', '运粮河路', '石皮弄'] },
  { name: '荷塘湾', streets: ['荷塘路', '采菱街', '渔市路', '芦苇巷', '湖滨西街', '船坞路'] },
  { name: '凤栖片', streets: ['凤栖路', '梧桐巷', '文昌街', '书院路', '银杏路', '钟楼弄'] },
  { name: '机床厂片', streets: ['机床路', '工人新村街', '红星弄', '锻工路', '铸造路', '俱乐部街'] },
  { name: '马蹄浜', streets: ['马蹄浜路', '竹行弄', '米市街', '豆腐巷', '棉花弄', '糖坊路'] },
  { name: '高浪片', streets: ['科创路', '软件街', '菱湖路', '创业巷', '长堤路', '观山街'] },
];

/** Eight quarters on a ring around the centre; in each, parallel streets along which shops stand in a row. */
export function makeTown(seed: string, perStreet: number): Street[][] {
  return QUARTERS.map(({ name, streets }, q) => {
    const angle = (q / QUARTERS.length) * 2 * Math.PI;
    const middle = { north: 3100 * Math.sin(angle), east: 3600 * Math.cos(angle) };
    return streets.map((street, s) => {
      const chance = chanceOf(`${seed} street ${street}`);
      const heading = angle + Math.PI / 2 + (chance.next() - 0.5) * 0.3;
      const across = (s - 2.5) * 260;
      let along = -750;
      const doors = Array.from({ length: perStreet }, (_, i): Place => {
        along += chance.between(35, 105);
        const side = i % 2 === 0 ? 9 : -9;
        const north = middle.north + along * Math.sin(heading) + (across + side) * Math.cos(heading);
        const east = middle.east + along * Math.cos(heading) - (across + side) * Math.sin(heading);
        return {
          lat: Number((CENTRE.lat + north / METRES_PER_DEGREE).toFixed(6)),
          lng: Number((CENTRE.lng + east / metresPerDegreeLng).toFixed(6)),
          datum: 'gcj02',
        };
      });
      return { name: street, quarter: name, doors };
    });
  });
}
