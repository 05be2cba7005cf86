import type { Item, ModelView } from '../../../api/modelTypes';

/** All parts of a model by their id. */
export const itemsOf = (view: ModelView): ReadonlyMap<string, Item> =>
  new Map([...view.parties.flatMap((party) => [...party.options, ...party.preferences]), ...view.rules].map((item) => [item.id, item]));
