import { Tooltip } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed, IconCirclePlusFilled, IconCircleX } from '@tabler/icons-react';
import type { Schemas } from '../api/client';
import { day, moment, useWords, type Words } from '../words';

/** Below this the reader itself is unsure. */
export const UNSURE = 0.6;

export type State = 'machine' | Schemas['ReviewView']['verdict'];

export const stateOf = (attribution: Schemas['AttributionView']): State => attribution.review?.verdict ?? 'machine';

const icons = {
  machine: IconCircleDashed,
  ACCEPTED: IconCircleCheckFilled,
  CORRECTED: IconCircleCheckFilled,
  ADDED: IconCirclePlusFilled,
  REJECTED: IconCircleX,
};

/** What says at a glance whether a machine or a person vouches for something; its shape says it, not its colour. */
export function StateMark({ attribution, size = 16 }: { attribution: Schemas['AttributionView']; size?: number }) {
  const words = useWords();
  const state = stateOf(attribution);
  const Icon = icons[state];
  const told = tellState(attribution, words);
  return (
    // a plain title: of these there are thousands in a long report
    <span className={`state ${state}`} role="img" aria-label={told} title={told}>
      <Icon size={size} aria-hidden />
    </span>
  );
}

export function tellState(attribution: Schemas['AttributionView'], words: Words): string {
  const review = attribution.review;
  if (review === null) {
    return `${words.mark.machine}; ${words.mark.sure(Math.round(attribution.confidence * 100))}`;
  }
  return `${words.mark[review.verdict]} ${words.mark.by(review.reviewer, moment(review.at, words.locale))}`;
}

/** When a report came out, and how that is known. */
export function Published({ dated, corrected }: { dated: Schemas['Dated'] | null; corrected: boolean }) {
  const words = useWords();
  if (dated === null) {
    return <span className="published missing">{words.date.unknown}</span>;
  }
  const text =
    dated.earliest === dated.latest
      ? day(dated.earliest, words.locale)
      : words.date.between(day(dated.earliest, words.locale), day(dated.latest, words.locale));
  const person = corrected || dated.basis === 'GIVEN';
  const unsure = !person && dated.confidence < UNSURE;
  return (
    <span className="published">
      <time dateTime={dated.earliest}>{text}</time>{' '}
      <Tooltip label={`${words.date.basis[dated.basis]}: ${dated.note}`} multiline maw={320}>
        <span className={`basis ${person ? 'person' : 'machine'}`} tabIndex={0}>
          {words.date.basisShort[dated.basis]}
          {unsure ? ', ' + words.mark.unsure : ''}
        </span>
      </Tooltip>
    </span>
  );
}
