/** The list with one of its items moved to another place; places beyond its ends are its ends. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = without(list, from);
  rest.splice(Math.max(0, to), 0, ...list.slice(from, from + 1));
  return rest;
}

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);

export const replaced = <T>(list: readonly T[], at: number, change: (item: T) => T): T[] =>
  list.map((item, i) => (i === at ? change(item) : item));
