import type { ReactNode } from 'react';
import type { Bar, Card, Held, Item, Stand } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';
import { ConceptChip } from './Marks';
import { Sentence } from './Sentence';

/** An outcome in words: what each does, what it holds under, why, and how sure that is. */
export function OutcomeCard({
  dossier,
  card,
  concepts,
  items,
  open = false,
  level = 3,
  head,
}: {
  dossier: string;
  card: Card;
  concepts: readonly Held[];
  items: ReadonlyMap<string, Item>;
  /** Whether it tells why from the start. */
  open?: boolean;
  /** Of its heading on the page. */
  level?: 2 | 3;
  head?: ReactNode;
}) {
  const words = useModelWords();
  const Heading = `h${level}` as const;
  const title = card.isNow ? words.now : words.state(card.state);
  return (
    <article className={`outcome${card.isNow ? ' now' : ''}${card.concepts.length === 0 ? ' leaves' : ''}`} id={card.id} tabIndex={-1} aria-label={title}>
      <header>
        <Heading>{title}</Heading>
        {!card.isNow && card.distance !== '' && <span className="quiet">{card.distance}</span>}
        <span className="concepts">
          {head ??
            (card.concepts.length === 0 ? (
              <span className="concept none">{words.nobodyStays}</span>
            ) : (
              card.concepts.map((label) => <ConceptChip key={label} label={label} concepts={concepts} />)
            ))}
        </span>
      </header>
      <Stands stands={card.stands} />
      {card.bars.length > 0 && <Bars bars={card.bars} />}
      {card.told.length > 0 && (
        <details open={open}>
          <summary>{card.concepts.length === 0 ? words.whyLeaves : words.whyHolds(card.toldUnder)}</summary>
          <ul className="told-why">
            {card.told.map((told, i) => (
              <Sentence key={i} dossier={dossier} told={told} items={items} />
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

/** What each decision maker does; what differs from now is marked by words as well. */
export function Stands({ stands }: { stands: readonly Stand[] }) {
  const words = useModelWords();
  return (
    <dl className="stands">
      {stands.map((stand) => (
        <div key={stand.party}>
          <dt>{stand.party}</dt>
          <dd>
            {stand.nothing && <span className="quiet">{words.nothing} </span>}
            {stand.options.map((option) => (
              <span key={option.name} className={`taken ${option.change}`}>
                <span className="taken-name">{option.name}</span>
                {option.change !== '' && <i>{words.change[option.change as 'new' | 'dropped']}</i>}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How often it holds in drawn models, with the interval in which the true share lies. */
function Bars({ bars }: { bars: readonly Bar[] }) {
  const words = useModelWords();
  return (
    <div className="shares" role="group" aria-label={words.shares}>
      {bars.map((bar) => (
        <div className="share" key={bar.concept} title={words.share(bar.concept, bar.share, bar.interval)}>
          <span>{bar.concept}</span>
          <span className="track" aria-hidden>
            <span className="fill" style={{ width: `${bar.percent}%` }} />
            <span className="range" style={{ left: `${bar.low}%`, width: `${bar.width}%` }} />
          </span>
          <span className="number">
            {bar.share} <span className="quiet interval">{bar.interval}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
