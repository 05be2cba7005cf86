import type { Card } from '../api/modelTypes';

/** How an outcome fares in a what-if: the concepts it holds under only there, only in the base, and in both. */
export interface Fate {
  base: Card | null;
  trial: Card | null;
  gained: string[];
  lost: string[];
  same: string[];
}

/** Outcomes are the same if the same options are taken, wherever these stand in either model. */
export const outcomeKey = (card: Card): string =>
  JSON.stringify(
    card.stands
      .flatMap((stand) => stand.options)
      .filter((option) => option.change !== 'dropped')
      .map((option) => option.name)
      .sort(),
  );

/**
 * Both sides' outcomes, paired. Those that changed come first, then in the order of the base. A card that one side lacks says
 * nothing by itself, as lists are cut short: it counts as lost or gained only where that side's list is whole.
 */
export function fates(base: readonly Card[], trial: readonly Card[], whole: { base: boolean; trial: boolean }): Fate[] {
  const trials = new Map(trial.map((card) => [outcomeKey(card), card]));
  const seen = new Set<string>();
  const paired: [Card | null, Card | null][] = [];
  for (const card of base) {
    const key = outcomeKey(card);
    if (seen.has(key)) continue;
    seen.add(key);
    paired.push([card, trials.get(key) ?? null]);
  }
  for (const card of trial) {
    const key = outcomeKey(card);
    if (seen.has(key)) continue;
    seen.add(key);
    paired.push([null, card]);
  }
  return paired
    .map(([one, other]) => {
      const before = one?.concepts ?? [];
      const after = other?.concepts ?? [];
      return {
        base: one,
        trial: other,
        gained: one === null && !whole.base ? [] : after.filter((concept) => !before.includes(concept)),
        lost: other === null && !whole.trial ? [] : before.filter((concept) => !after.includes(concept)),
        same: before.filter((concept) => after.includes(concept)),
      };
    })
    .sort((a, b) => Number(changed(b)) - Number(changed(a)));
}

export const changed = (fate: Fate): boolean => fate.gained.length > 0 || fate.lost.length > 0;
