import { describe, expect, it } from 'vitest';
import type { ModelDraft } from '../src/api/modelTypes';
import {
  addOption, addParty, addStatement, blank, changeStatement, moveStatement, nameCondition, nameOption, removeOption, removeParty, renameParty, sent, setWeight, setWeights, tick,
} from '../src/models/draft';
import { moved } from '../src/models/lists';

const option = (name: string) => ({ name, direction: 'BOTH' as const, evidence: [] });
const wish = (text: string) => ({ wish: text, belief: null, strength: 0, evidence: [] });
const party = (name: string, options: string[], wishes: string[]) => ({
  name,
  options: options.map(option),
  statements: wishes.map(wish),
  weights: null,
  ranking: null,
});

const harbour: ModelDraft = {
  name: 'Harbour',
  about: '',
  statusQuo: ['Block', 'Pay'],
  parties: [
    party('Navy', ['Block', 'Withdraw'], ['not Protest', 'Block if not Withdraw']),
    { ...party('Port', ['Protest', 'Pay'], []), weights: [{ option: 'Block', weight: -2 }], ranking: [['Block + Pay'], ['nothing', 'Protest']] },
  ],
  conditions: [{ name: 'calm', meaning: 'not Block and not Protest' }],
  rules: [
    { kind: 'AT_MOST_ONE', options: ['Block', 'Withdraw'], condition: null, evidence: [] },
    { kind: 'NEEDS', options: ['Pay', 'Block'], condition: null, evidence: [] },
    { kind: 'NEVER', options: [], condition: 'Protest and Block', evidence: [] },
  ],
  views: [{ of: 'Port', unawareOf: ['Block'], believes: [{ of: 'Navy', statements: [wish('Block')] }] }],
};

describe('renaming an option', () => {
  it('renames it in every wish, rule, weight, ranking, condition, view and in the status quo', () => {
    const { draft, known } = nameOption(harbour, 0, 0, 'Close the port', 'Block');
    expect(known).toBe('Close the port');
    expect(JSON.stringify(draft)).not.toContain('Block');
    expect(draft.statusQuo).toEqual(['Close the port', 'Pay']);
    expect(draft.parties[0]?.statements[1]?.wish).toBe('Close the port if not Withdraw');
    expect(draft.parties[1]?.weights).toEqual([{ option: 'Close the port', weight: -2 }]);
    expect(draft.parties[1]?.ranking).toEqual([['Close the port + Pay'], ['nothing', 'Protest']]);
    expect(draft.rules.map((rule) => rule.options)).toEqual([['Close the port', 'Withdraw'], ['Pay', 'Close the port'], []]);
    expect(draft.rules[2]?.condition).toBe('Protest and Close the port');
    expect(draft.views[0]?.unawareOf).toEqual(['Close the port']);
    expect(draft.conditions[0]?.meaning).toBe('not Close the port and not Protest');
  });

  it('typed letter by letter, over an empty field and over the name of another, never mixes the two up', () => {
    let now = { draft: harbour, known: 'Block' };
    for (const typed of ['Bloc', '', 'P', 'Pa', 'Pay', 'Paya', 'Payable']) now = nameOption(now.draft, 0, 0, typed, now.known);
    expect(now.draft.parties[0]?.options[0]?.name).toBe('Payable');
    expect(now.draft.parties[1]?.options[1]?.name).toBe('Pay');
    expect(now.draft.statusQuo).toEqual(['Payable', 'Pay']);
    expect(now.draft.rules[1]?.options).toEqual(['Pay', 'Payable']);
    expect(now.draft.parties[0]?.statements[1]?.wish).toBe('Payable if not Withdraw');
  });

  it('leaves the draft that it came from as it was', () => {
    const before = JSON.stringify(harbour);
    nameOption(harbour, 0, 0, 'Other', 'Block');
    expect(JSON.stringify(harbour)).toBe(before);
  });
});

describe('other moves of a draft', () => {
  it('rename a condition where it is used', () => {
    const used = changeStatement(harbour, 0, 0, { wish: 'not calm' });
    expect(nameCondition(used, 0, 'peace', 'calm').draft.parties[0]?.statements[0]?.wish).toBe('not peace');
  });

  it('rename a decision maker in views', () => {
    const view = renameParty(renameParty(harbour, 0, 'Fleet'), 1, 'Town').views[0];
    expect([view?.of, view?.believes[0]?.of]).toEqual(['Town', 'Fleet']);
  });

  it('take a removed option out of lists, and leave wishes for a person to mend', () => {
    const less = removeOption(harbour, 0, 0);
    expect(less.statusQuo).toEqual(['Pay']);
    expect(less.rules.map((rule) => [rule.kind, rule.options])).toEqual([['AT_MOST_ONE', ['Withdraw']], ['NEVER', []]]);
    expect(less.parties[0]?.statements[1]?.wish).toBe('Block if not Withdraw');
    expect(less.parties[1]?.weights).toEqual([]);
  });

  it('take the options of a removed decision maker along', () => {
    const less = removeParty(harbour, 0);
    expect(less.parties.map((who) => who.name)).toEqual(['Port']);
    expect(less.statusQuo).toEqual(['Pay']);
    expect(less.views[0]?.believes).toEqual([]);
  });

  it('reorder wishes, within their bounds', () => {
    expect(moveStatement(harbour, 0, 1, 0).parties[0]?.statements.map((one) => one.wish)).toEqual(['Block if not Withdraw', 'not Protest']);
    expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, -4)).toEqual(['c', 'a', 'b']);
  });

  it('build a model from nothing', () => {
    const made = addStatement(addOption(addParty(blank), 0), 0, 'not Pay');
    expect(made.parties).toEqual([party('', [''], ['not Pay'])]);
  });

  it('tell a status quo in which nothing is done from one that nobody has said', () => {
    expect(tick({ ...harbour, statusQuo: null }, 'Pay', true).statusQuo).toEqual(['Pay']);
    expect(tick({ ...harbour, statusQuo: ['Pay'] }, 'Pay', false).statusQuo).toEqual([]);
    expect(tick({ ...harbour, statusQuo: ['Pay'] }, 'Block', true).statusQuo).toEqual(['Block', 'Pay']);
  });

  it('keep wishes for one who turns to weights and back, but do not send them', () => {
    const weighs = setWeights(harbour, 0, [{ option: 'Block', weight: 1 }]);
    expect(sent(weighs).parties[0]?.statements).toEqual([]);
    expect(setWeights(weighs, 0, null).parties[0]).toEqual(harbour.parties[0]);
    expect(sent(harbour).parties[0]).toEqual(harbour.parties[0]);
  });

  it('forget a weight that is emptied', () => {
    expect(setWeight(setWeight(harbour, 1, 'Pay', 3), 1, 'Block', null).parties[1]?.weights).toEqual([{ option: 'Pay', weight: 3 }]);
  });
});
