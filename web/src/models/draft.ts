import type { DraftOption, DraftParty, DraftRule, DraftStatement, ModelDraft, RuleKind } from '../api/modelTypes';
import { moved, replaced, without } from './lists';
import { rename } from './rename';

/** What one can do to a draft. Every move gives a new draft and leaves the old one as it was. */

export const blank: ModelDraft = {
  name: '',
  about: '',
  statusQuo: null,
  parties: [],
  conditions: [],
  rules: [],
  views: [],
};

const option = (name: string): DraftOption => ({ name, direction: 'BOTH', evidence: [] });
export const statement = (wish: string): DraftStatement => ({ wish, belief: null, strength: 0, evidence: [] });
const party = (name: string): DraftParty => ({ name, options: [], statements: [], weights: null, ranking: null });
export const rule = (kind: RuleKind): DraftRule => ({ kind, options: [], condition: kind === 'NEVER' ? '' : null, evidence: [] });

export const optionNames = (draft: ModelDraft): string[] =>
  draft.parties.flatMap((who) => who.options.map((one) => one.name)).filter((name) => name !== '');

/** What may stand in a condition: options, then conditions with names of their own. */
export const conditionNames = (draft: ModelDraft): string[] => [
  ...optionNames(draft),
  ...draft.conditions.map((one) => one.name).filter((name) => name !== ''),
];

const inParty = (draft: ModelDraft, at: number, change: (who: DraftParty) => DraftParty): ModelDraft => ({
  ...draft,
  parties: replaced(draft.parties, at, change),
});

export const addParty = (draft: ModelDraft): ModelDraft => ({ ...draft, parties: [...draft.parties, party('')] });

export const moveParty = (draft: ModelDraft, from: number, to: number): ModelDraft => ({
  ...draft,
  parties: moved(draft.parties, from, to),
});

/** Its options go with it. Wishes of others that name them stay, and are told to name what is not there. */
export function removeParty(draft: ModelDraft, at: number): ModelDraft {
  const gone = draft.parties[at];
  if (gone === undefined) return draft;
  const emptied = gone.options.reduce((now) => removeOption(now, at, 0), draft);
  return {
    ...emptied,
    parties: without(emptied.parties, at),
    views: emptied.views
      .filter((view) => view.of !== gone.name)
      .map((view) => ({ ...view, believes: view.believes.filter((belief) => belief.of !== gone.name) })),
  };
}

export const renameParty = (draft: ModelDraft, at: number, name: string): ModelDraft => {
  const old = draft.parties[at]?.name ?? '';
  const called = (who: string) => (old !== '' && who === old ? name : who);
  return {
    ...inParty(draft, at, (who) => ({ ...who, name })),
    views: draft.views.map((view) => ({
      ...view,
      of: called(view.of),
      believes: view.believes.map((belief) => ({ ...belief, of: called(belief.of) })),
    })),
  };
};

export const addOption = (draft: ModelDraft, at: number): ModelDraft =>
  inParty(draft, at, (who) => ({ ...who, options: [...who.options, option('')] }));

export const changeOption = (draft: ModelDraft, at: number, place: number, change: Partial<DraftOption>): ModelDraft =>
  inParty(draft, at, (who) => ({ ...who, options: replaced(who.options, place, (one) => ({ ...one, ...change })) }));

/**
 * An option called otherwise, in wishes and rules as well.
 *
 * @param known what wishes call it. While somebody types, a name may be empty or that of another option for a moment; wishes
 *   then keep the last name that was its own.
 * @returns the draft, and what wishes now call it
 */
export function nameOption(draft: ModelDraft, at: number, place: number, name: string, known: string): { draft: ModelDraft; known: string } {
  const next = changeOption(draft, at, place, { name });
  const others = conditionNames(changeOption(draft, at, place, { name: '' }));
  return following(next, others, name.trim(), known);
}

function following(draft: ModelDraft, others: readonly string[], name: string, known: string): { draft: ModelDraft; known: string } {
  if (name === '' || others.includes(name)) return { draft, known };
  return { draft: others.includes(known) ? draft : rename(draft, known, name), known: name };
}

export const moveOption = (draft: ModelDraft, at: number, from: number, to: number): ModelDraft =>
  inParty(draft, at, (who) => ({ ...who, options: moved(who.options, from, to) }));

/** It leaves the status quo and lists of rules as well; a rule that relates it to another goes; wishes stay as they are. */
export function removeOption(draft: ModelDraft, at: number, place: number): ModelDraft {
  const name = draft.parties[at]?.options[place]?.name;
  const next = inParty(draft, at, (who) => ({ ...who, options: without(who.options, place) }));
  if (name === undefined || name === '' || optionNames(next).includes(name)) return next;
  const others = (names: readonly string[]) => names.filter((one) => one !== name);
  return {
    ...next,
    statusQuo: next.statusQuo === null ? null : others(next.statusQuo),
    parties: next.parties.map((who) => ({ ...who, weights: who.weights?.filter((one) => one.option !== name) ?? null })),
    rules: next.rules
      .filter((one) => one.kind !== 'NEEDS' || !one.options.includes(name))
      .map((one) => ({ ...one, options: others(one.options) })),
    views: next.views.map((view) => ({ ...view, unawareOf: others(view.unawareOf) })),
  };
}

export const addStatement = (draft: ModelDraft, at: number, wish = ''): ModelDraft =>
  inParty(draft, at, (who) => ({ ...who, statements: [...who.statements, statement(wish)] }));

export const changeStatement = (draft: ModelDraft, at: number, place: number, change: Partial<DraftStatement>): ModelDraft =>
  inParty(draft, at, (who) => ({ ...who, statements: replaced(who.statements, place, (one) => ({ ...one, ...change })) }));

export const moveStatement = (draft: ModelDraft, at: number, from: number, to: number): ModelDraft =>
  inParty(draft, at, (who) => ({ ...who, statements: moved(who.statements, from, to) }));

export const removeStatement = (draft: ModelDraft, at: number, place: number): ModelDraft =>
  inParty(draft, at, (who) => ({ ...who, statements: without(who.statements, place) }));

/** How a party says what it wants: by statements, or by weights. A ranking is written as text. */
export const setWeights = (draft: ModelDraft, at: number, weights: DraftParty['weights']): ModelDraft =>
  inParty(draft, at, (who) => ({ ...who, weights, ranking: null }));

/** As it is sent: of one that weighs, wishes are left out. The draft itself holds them until it is kept, should one think again. */
export const sent = (draft: ModelDraft): ModelDraft => ({
  ...draft,
  parties: draft.parties.map((who) => (who.weights === null && who.ranking === null ? who : { ...who, statements: [] })),
});

export const setWeight = (draft: ModelDraft, at: number, option: string, weight: number | null): ModelDraft =>
  inParty(draft, at, (who) => {
    const others = (who.weights ?? []).filter((one) => one.option !== option);
    return { ...who, weights: weight === null ? others : [...others, { option, weight }] };
  });

export const addRule = (draft: ModelDraft, kind: RuleKind): ModelDraft => ({ ...draft, rules: [...draft.rules, rule(kind)] });

export const changeRule = (draft: ModelDraft, at: number, change: Partial<DraftRule>): ModelDraft => ({
  ...draft,
  rules: replaced(draft.rules, at, (one) => ({ ...one, ...change })),
});

export const removeRule = (draft: ModelDraft, at: number): ModelDraft => ({ ...draft, rules: without(draft.rules, at) });

export const addCondition = (draft: ModelDraft): ModelDraft => ({
  ...draft,
  conditions: [...draft.conditions, { name: '', meaning: '' }],
});

export const changeCondition = (draft: ModelDraft, at: number, change: { name?: string; meaning?: string }): ModelDraft => ({
  ...draft,
  conditions: replaced(draft.conditions, at, (one) => ({ ...one, ...change })),
});

/** As {@link nameOption}. */
export function nameCondition(draft: ModelDraft, at: number, name: string, known: string): { draft: ModelDraft; known: string } {
  const others = conditionNames(changeCondition(draft, at, { name: '' }));
  return following(changeCondition(draft, at, { name }), others, name.trim(), known);
}

export const removeCondition = (draft: ModelDraft, at: number): ModelDraft => ({
  ...draft,
  conditions: without(draft.conditions, at),
});

/** Ticks an option as taken now, or not. No status quo is something else than one in which nothing is taken. */
export const tick = (draft: ModelDraft, name: string, taken: boolean): ModelDraft => {
  const now = (draft.statusQuo ?? []).filter((one) => one !== name);
  const order = optionNames(draft);
  const next = taken ? [...now, name] : now;
  return { ...draft, statusQuo: next.sort((a, b) => order.indexOf(a) - order.indexOf(b)) };
};
