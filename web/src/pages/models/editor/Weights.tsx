import { NumberInput } from '@mantine/core';
import { optionNames, setWeight } from '../../../models/draft';
import { useModelWords } from '../../../words/models';
import { useEditing } from './context';

/** What each option is worth to a decision maker; outcomes score the sum. */
export function Weights({ at }: { at: number }) {
  const words = useModelWords();
  const { draft, change } = useEditing();
  const weights = new Map(draft.parties[at]?.weights?.map((one) => [one.option, one.weight]));
  return (
    <>
      <p className="quiet">{words.weightsWhat}</p>
      <div className="weights">
        {optionNames(draft).map((name) => (
          <NumberInput
            key={name}
            label={name}
            value={weights.get(name) ?? ''}
            placeholder="0"
            onChange={(value) => change((now) => setWeight(now, at, name, typeof value === 'number' ? value : null), `weight-${at}-${name}`)}
          />
        ))}
      </div>
    </>
  );
}
