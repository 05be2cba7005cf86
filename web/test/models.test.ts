import { describe, expect, it } from 'vitest';
import type { Card, GraphMove, GraphState } from '../src/api/modelTypes';
import { changed, fates } from '../src/models/compare';
import { blank } from '../src/models/draft';
import { drop, load, save, unkept } from '../src/models/kept';
import { layers, shortly } from '../src/models/layers';
import { offsetOf, Problems } from '../src/models/problems';

const card = (state: number, taken: string[], concepts: string[], dropped: string[] = []): Card => ({
  id: `state-${state}`,
  state,
  stands: [{ party: 'A', options: [...taken.map((name) => ({ name, change: '' })), ...dropped.map((name) => ({ name, change: 'dropped' }))], nothing: false }],
  concepts,
  isNow: false,
  distance: '',
  told: [],
  toldUnder: 'SEQ',
  bars: [],
  mark: '',
});

describe('a what-if beside its base', () => {
  const both = { base: true, trial: true };

  it('pairs outcomes by what is done in them, not by their numbers', () => {
    const [fate] = fates([card(1, ['Pay'], ['Nash', 'SEQ'])], [card(4, ['Pay'], ['SEQ', 'SIM'], ['Block'])], both);
    expect([fate?.gained, fate?.lost, fate?.same]).toEqual([['SIM'], ['Nash'], ['SEQ']]);
  });

  it('puts what changed first', () => {
    const pairs = fates([card(1, ['Pay'], ['SEQ']), card(2, ['Block'], ['SEQ'])], [card(1, ['Pay'], ['SEQ'])], both);
    expect(pairs.map((fate) => [fate.base?.state, changed(fate)])).toEqual([[2, true], [1, false]]);
  });

  it('says nothing of an outcome that a list cut short lacks', () => {
    const [fate] = fates([card(1, ['Pay'], ['SEQ'])], [], { base: true, trial: false });
    expect(fate !== undefined && changed(fate)).toBe(false);
  });
});

describe('the picture of a graph', () => {
  const node = (state: number, now = false): GraphState => ({ id: `state-${state}`, words: '', taken: [], holds: [], now });
  const arrow = (from: number, to: number): GraphMove => ({ from: `state-${from}`, to: `state-${to}`, party: 0, words: '', gains: true, oneWay: false });

  it('has a column for each number of moves from now, and no two states in one place', () => {
    const places = layers([node(3), node(0, true), node(1), node(2), node(9)], [arrow(0, 1), arrow(2, 0), arrow(1, 3), arrow(2, 3)]);
    const column = (state: number) => (places.get(`state-${state}`)?.x ?? -1) / 320;
    expect([0, 1, 2, 3, 9].map(column)).toEqual([0, 1, 1, 2, 0]);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
  });

  it('is the same whatever order the graph comes in', () => {
    const nodes = [node(0, true), node(1), node(2), node(3)];
    const arrows = [arrow(0, 1), arrow(0, 2), arrow(1, 3), arrow(2, 3)];
    const sorted = (places: ReturnType<typeof layers>) => [...places].sort(([a], [b]) => a.localeCompare(b));
    expect(sorted(layers([...nodes].reverse(), [...arrows].reverse()))).toEqual(sorted(layers(nodes, arrows)));
  });
});

describe('an outcome told shortly', () => {
  const state = (taken: string[], now = false): GraphState => ({ id: 'state-1', words: '', taken, holds: [], now });
  const words = { now: 'now', nothing: 'nothing' };

  it('is what is done in it otherwise than now', () => {
    expect(shortly(state(['Pay', 'Protest']), state(['Block', 'Pay'], true), words)).toBe('+ Protest\n− Block');
    expect(shortly(state(['Block'], true), state(['Block'], true), words)).toBe('now');
  });

  it('is all that is done, where nobody has said what is done now', () => {
    expect([shortly(state(['Pay', 'Block']), undefined, words), shortly(state([]), undefined, words)]).toEqual(['Pay, Block', 'nothing']);
  });
});

describe('problems', () => {
  it('stand beside their field, and those of one field together', () => {
    const problems = new Problems([{ place: 'name', sentence: 'A.' }, { place: 'rule-1', sentence: 'B.' }, { place: 'name', sentence: 'C.' }]);
    expect([problems.at('name'), problems.at('rule-1'), problems.at('rule-0')]).toEqual(['A. C.', 'B.', undefined]);
  });

  it('are found in a text by line and column, within its bounds', () => {
    const text = 'one\ntwo\nthree';
    expect(['1:1', '2:3', '3:99', '99:1', 'name'].map((place) => offsetOf(place, text))).toEqual([0, 6, 13, 8, null]);
  });
});

describe('unkept work', () => {
  const memory = (): Storage => {
    const held = new Map<string, string>();
    return {
      get length() {
        return held.size;
      },
      key: (at) => [...held.keys()][at] ?? null,
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, value) => void held.set(key, value),
      removeItem: (key) => void held.delete(key),
      clear: () => held.clear(),
    };
  };
  const working = { draft: blank, yaml: null, base: 2 };

  it('comes back as it was, apart for each dossier, model and what-if', () => {
    const store = memory();
    const desk = { dossier: 'talks', model: 'A "B"', trial: false };
    save(desk, working, store);
    expect(load(desk, store)).toEqual(working);
    expect(load({ ...desk, trial: true }, store)).toBeNull();
    expect(load({ ...desk, dossier: 'other' }, store)).toBeNull();
  });

  it('is listed until it is dropped', () => {
    const store = memory();
    const desk = { dossier: 'talks', model: null, trial: false };
    save(desk, working, store);
    save({ ...desk, dossier: 'other' }, working, store);
    store.setItem('something else', '{}');
    expect(unkept('talks', store)).toEqual([desk]);
    drop(desk, store);
    expect(unkept('talks', store)).toEqual([]);
  });

  it('that was cut short is no work, and a full store says so', () => {
    const store = memory();
    const desk = { dossier: 'talks', model: null, trial: false };
    save(desk, working, store);
    store.setItem(store.key(0) as string, '{"draft":');
    expect(load(desk, store)).toBeNull();
    expect(save(desk, working, { ...store, setItem: () => { throw new Error('full'); } })).toBe(false);
  });
});
