import type { DraftStatement, ModelDraft } from '../api/modelTypes';
import { renamed } from './wish';

/** The draft with an option or a named condition called otherwise wherever it is named, in wishes and rules as well. */
export function rename(draft: ModelDraft, from: string, to: string): ModelDraft {
  if (from === '' || from === to) return draft;
  const one = (name: string) => (name === from ? to : name);
  const wish = (text: string) => renamed(text, from, to);
  const statements = (list: readonly DraftStatement[]) => list.map((each) => ({ ...each, wish: wish(each.wish) }));
  return {
    ...draft,
    statusQuo: draft.statusQuo?.map(one) ?? null,
    parties: draft.parties.map((who) => ({
      ...who,
      statements: statements(who.statements),
      weights: who.weights?.map((each) => ({ ...each, option: one(each.option) })) ?? null,
      ranking: who.ranking?.map((tier) => tier.map((state) => state.split('+').map((name) => name.trim()).map(one).join(' + '))) ?? null,
    })),
    conditions: draft.conditions.map((each) => ({ ...each, meaning: wish(each.meaning) })),
    rules: draft.rules.map((each) => ({
      ...each,
      options: each.options.map(one),
      condition: each.condition === null ? null : wish(each.condition),
    })),
    views: draft.views.map((view) => ({
      ...view,
      unawareOf: view.unawareOf.map(one),
      believes: view.believes.map((belief) => ({ ...belief, statements: statements(belief.statements) })),
    })),
  };
}
