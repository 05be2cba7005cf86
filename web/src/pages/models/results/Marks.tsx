import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCircleDashed, IconQuote } from '@tabler/icons-react';
import type { Held } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';

/** A concept that an outcome holds under, with its meaning. A sign says what a what-if made of it. */
export function ConceptChip({ label, concepts, sign }: { label: string; concepts: readonly Held[]; sign?: 'gained' | 'lost' }) {
  const words = useModelWords();
  const meaning = concepts.find((one) => one.label === label)?.meaning;
  const chip = (
    <span className={`concept ${sign ?? ''}`} tabIndex={meaning === undefined ? undefined : 0}>
      {sign !== undefined && <b aria-hidden>{sign === 'gained' ? '+' : '−'}</b>}
      {label}
      {sign !== undefined && <span className="unseen"> {words[sign]}</span>}
    </span>
  );
  return meaning === undefined ? (
    chip
  ) : (
    <Tooltip label={`${label}: ${meaning}`} multiline maw={320}>
      {chip}
    </Tooltip>
  );
}

/** What a part rests on, by its shape: words of reports, nothing, or words that were rejected since. */
export function RestMark({ assumed, shaken }: { assumed: boolean; shaken: boolean }) {
  const words = useModelWords();
  const [Icon, told, kind] = shaken
    ? ([IconAlertTriangle, words.shaken, 'shaken'] as const)
    : assumed
      ? ([IconCircleDashed, words.assumed, 'assumed'] as const)
      : ([IconQuote, words.cited, 'cited'] as const);
  return (
    <span className={`rest ${kind}`} role="img" aria-label={told} title={told}>
      <Icon size={14} aria-hidden />
    </span>
  );
}
