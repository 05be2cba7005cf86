import type { ModelProblem } from '../api/modelTypes';

/** What is wrong, by the field it belongs to. */
export class Problems {
  private readonly byPlace = new Map<string, string[]>();

  constructor(readonly all: readonly ModelProblem[]) {
    for (const { place, sentence } of all) {
      this.byPlace.set(place, [...(this.byPlace.get(place) ?? []), sentence]);
    }
  }

  at(place: string): string | undefined {
    return this.byPlace.get(place)?.join(' ');
  }

  /** Those that no field of the form shows. */
  beyond(places: ReadonlySet<string>): ModelProblem[] {
    return this.all.filter((problem) => !places.has(problem.place));
  }
}

/** Where in a text a problem is ("12:5"), as an offset; null where the place is none in a text. */
export function offsetOf(place: string, text: string): number | null {
  const found = /^(\d+):(\d+)$/.exec(place);
  if (found === null) return null;
  const lines = text.split('\n');
  const line = Math.min(Number(found[1]), lines.length) - 1;
  const before = lines.slice(0, Math.max(0, line)).reduce((sum, each) => sum + each.length + 1, 0);
  return before + Math.min(Number(found[2]) - 1, (lines[Math.max(0, line)] ?? '').length);
}
