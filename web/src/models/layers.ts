import type { GraphMove, GraphState } from '../api/modelTypes';

const WIDE = 320;
const HIGH = 125;

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/**
 * Places for the states of a graph: a column for each number of moves from now, whoever makes them; within a column in the
 * order of the places of those that lead there (barycentre, one sweep: Sugiyama, Tagawa and Toda 1981). The same graph has
 * the same picture, always. Cost: states + moves, and sorting.
 */
export function layers(nodes: readonly GraphState[], arrows: readonly GraphMove[]): Map<string, { x: number; y: number }> {
  const next = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const { from, to } of arrows) {
    next.get(from)?.push(to);
    next.get(to)?.push(from);
  }
  const first = nodes.find((node) => node.now) ?? nodes[0];
  const column = new Map<string, number>();
  const columns: string[][] = [];
  const reach = (start: string) => {
    column.set(start, 0);
    let front = [start];
    for (let step = 0; front.length > 0; step++) {
      columns[step] = [...(columns[step] ?? []), ...front];
      const found: string[] = [];
      for (const state of front) {
        for (const other of [...(next.get(state) ?? [])].sort(byNumber)) {
          if (next.has(other) && !column.has(other)) {
            column.set(other, step + 1);
            found.push(other);
          }
        }
      }
      front = found;
    }
  };
  if (first !== undefined) reach(first.id);
  for (const node of nodes) if (!column.has(node.id)) reach(node.id);
  const places = new Map<string, { x: number; y: number }>();
  columns.forEach((states, step) => {
    const lead = (state: string) => {
      const before = (next.get(state) ?? []).filter((other) => column.get(other) === step - 1).map((other) => places.get(other)?.y ?? 0);
      return before.length === 0 ? 0 : before.reduce((sum, y) => sum + y, 0) / before.length;
    };
    const order = states.map((state) => ({ state, lead: lead(state) })).sort((a, b) => a.lead - b.lead || byNumber(a.state, b.state));
    // every other state of a long column stands aside, so that moves within the column are seen
    const aside = order.length > 3 ? 60 : 0;
    order.forEach(({ state }, row) => places.set(state, { x: step * WIDE + (row % 2) * aside, y: (row - (order.length - 1) / 2) * HIGH }));
  });
  return places;
}

/** An outcome by what is done in it otherwise than now; by all that is done, where nobody has said what that is. */
export function shortly(state: GraphState, now: GraphState | undefined, words: { now: string; nothing: string }): string {
  if (state.now) return words.now;
  if (now === undefined) return state.taken.length === 0 ? words.nothing : state.taken.join(', ');
  return [
    ...state.taken.filter((name) => !now.taken.includes(name)).map((name) => `+ ${name}`),
    ...now.taken.filter((name) => !state.taken.includes(name)).map((name) => `− ${name}`),
  ].join('\n');
}
