import { Button, Group, NumberInput } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import type { Draws, Subject } from '../../../api/models';
import type { ModelView } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';
import { AskOutcome, type Choices } from './AskOutcome';
import { ConceptChip } from './Marks';
import { itemsOf } from './items';
import { OutcomeCard } from './OutcomeCard';

/** Which outcomes hold: where things stand first, then those that hold, by concept if wished. */
export function OutcomesPanel({
  dossier,
  subject,
  view,
  choices,
  draws,
  onDraws,
  listed = true,
}: {
  dossier: string;
  subject: Subject;
  view: ModelView;
  choices: Choices;
  draws: Draws;
  onDraws: (draws: Draws) => void;
  /** Whether outcomes are listed; not where they stand beside those of another model. */
  listed?: boolean;
}) {
  const words = useModelWords();
  const [concept, setConcept] = useState<string | null>(null);
  const items = useMemo(() => itemsOf(view), [view]);
  const wanted = view.concepts.find((one) => one.label === concept);
  const others = view.outcomes.filter((card) => !card.isNow && (wanted === undefined || card.concepts.includes(wanted.label)));
  const nowHolds = wanted !== undefined && view.now?.concepts.includes(wanted.label) === true;
  const missing = wanted === undefined ? view.more : wanted.count - others.length - (nowHolds ? 1 : 0);
  return (
    <div className="outcomes-panel">
      {listed && view.now !== null && (
        <section aria-label={words.now}>
          <OutcomeCard dossier={dossier} card={view.now} concepts={view.concepts} items={items} open level={2} />
        </section>
      )}
      {listed && view.concepts.length > 0 && (
        <section>
          <h2 className="sub">{words.holding}</h2>
          <div className="concept-filter" role="group" aria-label={words.filter}>
            <button aria-pressed={wanted === undefined} onClick={() => setConcept(null)}>
              {words.all}
            </button>
            {view.concepts.map((one) => (
              <button
                key={one.label}
                aria-pressed={one.label === wanted?.label}
                onClick={() => setConcept(one.label === wanted?.label ? null : one.label)}
                title={one.meaning}
              >
                {one.label} <span className="number">{one.count.toLocaleString('en')}</span>
              </button>
            ))}
          </div>
          <p className="quiet tight">{wanted === undefined ? words.orderOfAll : words.means(wanted.label, wanted.meaning)}</p>
          {others.length === 0 && <p className="quiet">{wanted === undefined ? words.noneHolds : nowHolds ? words.onlyNow : words.noneUnder(wanted.label)}</p>}
          <div className="outcome-grid">
            {others.map((card) => (
              <OutcomeCard key={card.id} dossier={dossier} card={card} concepts={view.concepts} items={items} />
            ))}
          </div>
          {missing > 0 && <p className="quiet">{words.more(missing)}</p>}
        </section>
      )}
      {view.sampling !== null && <Drawing draws={draws} note={view.sampling.note} onDraws={onDraws} />}
      <AskOutcome dossier={dossier} subject={subject} choices={choices} concepts={view.concepts} items={items} />
      {view.concepts.length > 0 && (
        <section>
          <h2 className="sub">{words.legend}</h2>
          <dl className="facts">
            {view.concepts.map((one) => (
              <div key={one.label} className="fact">
                <dt>
                  <ConceptChip label={one.label} concepts={[]} />
                </dt>
                <dd>{one.meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}

/** How models are drawn for the shares; another seed draws others, the same seed the same. */
function Drawing({ draws, note, onDraws }: { draws: Draws; note: string; onDraws: (draws: Draws) => void }) {
  const words = useModelWords();
  const [count, setCount] = useState<number | string>(draws.draws);
  const [seed, setSeed] = useState<number | string>(draws.seed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof count === 'number' && typeof seed === 'number') onDraws({ ...draws, draws: count, seed });
  };
  return (
    <section>
      <h2 className="sub">{words.howSure}</h2>
      <p className="quiet tight">
        {words.sampling} {note}
      </p>
      <form onSubmit={submit}>
        <Group gap="xs" align="end" mt="xs">
          <NumberInput size="xs" label={words.draws} value={count} onChange={setCount} min={0} max={100_000} step={1000} w={120} thousandSeparator="," />
          <NumberInput size="xs" label={words.seed} value={seed} onChange={setSeed} min={0} max={2 ** 31} w={100} />
          <Button type="submit" size="xs" variant="default" disabled={typeof count !== 'number' || typeof seed !== 'number' || (count === draws.draws && seed === draws.seed)}>
            {words.drawAgain}
          </Button>
        </Group>
      </form>
    </section>
  );
}
