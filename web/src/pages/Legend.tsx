import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useWords } from '../words';

/** What the marks in a report mean, shown by themselves. */
export function Legend() {
  const words = useWords();
  return (
    <p className="legend" aria-label={words.report.legend}>
      <mark className="source machine">{words.report.source}</mark> <mark className="cue machine">{words.report.cue}</mark>{' '}
      <mark className="content machine">{words.report.content}</mark>
      <span className="state machine">
        <IconCircleDashed size={15} aria-hidden /> {words.report.legendMachine}
      </span>
      <span className="state ACCEPTED">
        <IconCircleCheckFilled size={15} aria-hidden /> {words.report.legendPerson}
      </span>
    </p>
  );
}
