import type { Change } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';

/** What was added, taken away or altered; signs and words, not colours. */
export function Changes({ changes, first = false }: { changes: readonly Change[]; first?: boolean }) {
  const words = useModelWords();
  if (changes.length === 0) return <p className="quiet">{first ? words.firstVersion : words.noChange}</p>;
  return (
    <ul className="diff">
      {changes.map((change, i) => (
        <li key={i}>
          <b className="sign" aria-label={words.signs[change.sign as '+' | '−' | '~']} role="img">
            {change.sign}
          </b>{' '}
          {change.what}
        </li>
      ))}
    </ul>
  );
}
