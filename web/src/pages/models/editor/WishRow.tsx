import { NumberInput } from '@mantine/core';
import { addStatement, changeStatement, moveStatement, removeStatement } from '../../../models/draft';
import { useModelWords } from '../../../words/models';
import { useEditing } from './context';
import { EvidenceButton } from './EvidenceButton';
import { Tools, useMoving, type Place } from './Tools';
import { WishField } from './WishField';

/** One thing a decision maker wants, in its place; how sure one is that it does, how much it does, and what says so. */
export function WishRow({ at, place: k, called }: { at: number; place: number; called: string }) {
  const words = useModelWords();
  const { draft, change, focus } = useEditing();
  const statements = draft.parties[at]?.statements ?? [];
  const one = statements[k];
  const id = `preference-${at}-${k}`;
  const place: Place = { kind: `preference-${at}`, at: k, count: statements.length, onMove: (to) => change((now) => moveStatement(now, at, k, to)) };
  const moving = useMoving(place);
  if (one === undefined) return null;
  const name = one.wish === '' ? words.wishNumber(k + 1) : one.wish;
  return (
    <li className="form-row wish-row">
      <span className="rank">{k + 1}.</span>
      <WishField
        id={id}
        value={one.wish}
        label={words.wishLabel(called, k + 1)}
        placeholder={words.wishPlaceholder}
        onChange={(wish) => change((now) => changeStatement(now, at, k, { wish }), id)}
        onKeyDown={moving}
        onEnter={() => {
          if (k < statements.length - 1 || one.wish.trim() === '') return;
          change((now) => addStatement(now, at));
          focus(`preference-${at}-${k + 1}`);
        }}
      />
      <div className="belief">
        <span className="field-label" aria-hidden>
          {words.sure}
        </span>
        <NumberInput
          aria-label={words.beliefOf(name)}
          placeholder={words.unset}
          value={one.belief === null ? '' : rounded(one.belief * 100, 2)}
          onChange={(value) => {
            const belief = typeof value === 'number' ? rounded(Math.min(100, Math.max(0, value)) / 100, 4) : null;
            change((now) => changeStatement(now, at, k, { belief }), `${id}-belief`);
          }}
          min={0}
          max={100}
          step={5}
          suffix=" %"
          decimalScale={2}
        />
      </div>
      <div className="strength">
        <span className="field-label" aria-hidden>
          {words.greatly}
        </span>
        <NumberInput
          aria-label={words.strengthOf(name)}
          value={one.strength}
          onChange={(value) => change((now) => changeStatement(now, at, k, { strength: typeof value === 'number' ? value : 0 }), `${id}-strength`)}
          min={0}
          allowDecimal={false}
        />
      </div>
      <EvidenceButton called={name} evidence={one.evidence} onChange={(evidence) => change((now) => changeStatement(now, at, k, { evidence }))} />
      <Tools place={place} called={name} onRemove={() => change((now) => removeStatement(now, at, k))} />
    </li>
  );
}

const rounded = (number: number, digits: number) => Number(number.toFixed(digits));
