/** Every piece of the kit on one page. Opened by tests only. */
import './kit.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button } from './button.tsx';
import { CheckChips, Chips } from './chips.tsx';
import { Field, Select, TextBox } from './field.tsx';
import { NumberPad } from './number-pad.tsx';
import { Progress } from './progress.tsx';
import { Sheet } from './sheet.tsx';
import { Stepper } from './stepper.tsx';

const nothing = (): void => {};
const CHOICES = [
  { value: 'yes', label: '有' },
  { value: 'no', label: '缺' },
  { value: 'never', label: '不卖', isDisabled: true },
] as const;

function Page() {
  const [isOpen, setOpen] = useState(false);
  const [count, setCount] = useState(0);
  const [stock, setStock] = useState<'yes' | 'no' | 'never' | null>(null);
  const [tools, setTools] = useState<('yes' | 'no' | 'never')[]>([]);
  return (
    <main className="stack">
      <h1 className="title">店情查看</h1>
      <Progress label="本月" value={0.625} mark={0.8} />
      <Progress label="超过" value={1.25} />
      <Stepper
        label="可乐"
        shown={`${count} 箱`}
        lessLabel="少一箱"
        moreLabel="多一箱"
        onLess={() => setCount(count - 1)}
        onMore={() => setCount(count + 1)}
        isLeast={count === 0}
      />
      <Chips legend="货架" choices={CHOICES} value={stock} onChange={setStock} />
      <CheckChips legend="工具" choices={CHOICES} values={tools} onChange={setTools} />
      <Field label="备注" hint="一句话就够" />
      <TextBox label="承诺" />
      <Select label="原因" value="a" onChange={nothing}>
        <option value="a">价格高</option>
      </Select>
      <NumberPad eraseLabel="删一位" nextLabel="下一个" onKey={nothing} />
      <div className="row wrap">
        <Button onClick={() => setOpen(true)}>打开</Button>
        <Button look="primary">完成</Button>
        <Button look="plain">返回</Button>
        <Button look="danger">删除</Button>
        <Button disabled>不能</Button>
      </div>
      <p className="notice">注意</p>
      <p className="notice bad">不行</p>
      <p className="notice ok">好了</p>
      <p>
        <span className="pill ok">已传到</span> <span className="pill bad">需要处理</span>{' '}
        <span className="pill warn">等网络</span> <span className="pill pri">计划内</span>
      </p>
      {isOpen ? (
        <Sheet title="为什么是 5 箱?" closeLabel="关闭" onClose={() => setOpen(false)}>
          <p>上次 24,送 48,现在 20:卖了 52。</p>
          <Button look="primary">知道了</Button>
        </Sheet>
      ) : null}
    </main>
  );
}

createRoot(document.body.appendChild(document.createElement('div'))).render(<Page />);
