import { useMemo } from 'react';
import type { ModelView, WhatIf } from '../../../api/modelTypes';
import { changed, fates, type Fate } from '../../../models/compare';
import { type ModelWords, useModelWords } from '../../../words/models';
import { itemsOf } from '../results/items';
import { ConceptChip } from '../results/Marks';
import { OutcomeCard } from '../results/OutcomeCard';
import { Changes } from '../versions/Changes';

/** The kept model and the what-if side by side: where things stand, then each outcome that either lists. */
export function BesideBase({ dossier, base, trial, difference }: { dossier: string; base: ModelView; trial: ModelView; difference: WhatIf }) {
  const words = useModelWords();
  const left = useMemo(() => itemsOf(base), [base]);
  const right = useMemo(() => itemsOf(trial), [trial]);
  const pairs = useMemo(() => {
    const cards = (view: ModelView) => [...(view.now === null ? [] : [view.now]), ...view.outcomes.filter((card) => !card.isNow)];
    return fates(cards(base), cards(trial), { base: base.more === 0, trial: trial.more === 0 });
  }, [base, trial]);
  const side = (fate: Fate, which: 'base' | 'trial') => {
    const card = fate[which];
    const label = <p className="side-label">{which === 'base' ? words.keptModel : words.trial}</p>;
    if (card === null) {
      return (
        <div>
          {label}
          <p className="quiet absent">{(which === 'base' ? base : trial).more === 0 ? words.nobodyStays : words.notListed}</p>
        </div>
      );
    }
    const own = which === 'base' ? fate.lost : fate.gained;
    const sign = which === 'base' ? ('lost' as const) : ('gained' as const);
    const view = which === 'base' ? base : trial;
    return (
      <div>
        {label}
        <OutcomeCard
          dossier={dossier}
          card={{ ...card, id: `${which}-${card.id}` }}
          concepts={view.concepts}
          items={which === 'base' ? left : right}
          head={
            card.concepts.length === 0 ? undefined : (
              <>
                {card.concepts.map((label) => (
                  <ConceptChip key={label} label={label} concepts={view.concepts} {...(own.includes(label) ? { sign } : {})} />
                ))}
              </>
            )
          }
        />
      </div>
    );
  };
  return (
    <section className="beside">
      <h2 className="sub">{words.trialChanges}</h2>
      <Changes changes={difference.changes} />
      {difference.same && <p>{words.sameOutcomes}</p>}
      {!difference.same && difference.shifts.length === 0 && <p className="quiet">{words.notWorkedOut}</p>}
      <div className="beside-heads">
        <h2 className="sub">{words.keptModel}</h2>
        <h2 className="sub">{words.trial}</h2>
      </div>
      <ol className="plain-list">
        {pairs.map((fate, i) => (
          <li key={i} className={`pair${changed(fate) ? ' changed' : ''}`}>
            <p className="fate">{fateWords(fate, words)}</p>
            {side(fate, 'base')}
            {side(fate, 'trial')}
          </li>
        ))}
      </ol>
    </section>
  );
}

function fateWords(fate: Fate, words: ModelWords): string {
  if (!changed(fate)) return words.unchanged;
  return [
    ...(fate.gained.length > 0 ? [`+ ${words.gained}: ${fate.gained.join(', ')}`] : []),
    ...(fate.lost.length > 0 ? [`− ${words.lost}: ${fate.lost.join(', ')}`] : []),
  ].join(' · ');
}
