import type { ModelDraft } from '../api/modelTypes';

/** What somebody is at work on, and has not kept. */
export interface Working {
  draft: ModelDraft;
  /** The text, where that was edited last; null where the draft is what counts. */
  yaml: string | null;
  /** The version it was begun from; null for a new model. */
  base: number | null;
}

/** Which piece of work: a dossier's model by its name, or the one that is new; a what-if beside either. */
export interface Desk {
  dossier: string;
  model: string | null;
  trial: boolean;
}

const PREFIX = 'parley-draft:';
const keyOf = ({ dossier, model, trial }: Desk) => PREFIX + JSON.stringify([dossier, model, trial]);

/** Drafts outlive a reload in the browser's own store, until they are kept or thrown away. */
export function load(desk: Desk, store: Storage = sessionStorage): Working | null {
  const found = store.getItem(keyOf(desk));
  if (found === null) return null;
  try {
    return JSON.parse(found) as Working;
  } catch {
    return null; // not ours, or cut short
  }
}

/** @returns false where the browser keeps nothing more */
export function save(desk: Desk, working: Working, store: Storage = sessionStorage): boolean {
  try {
    store.setItem(keyOf(desk), JSON.stringify(working));
    return true;
  } catch {
    return false;
  }
}

export const drop = (desk: Desk, store: Storage = sessionStorage): void => store.removeItem(keyOf(desk));

/** The unkept work in a dossier. */
export function unkept(dossier: string, store: Storage = sessionStorage): Desk[] {
  const found: Desk[] = [];
  for (let i = 0; i < store.length; i++) {
    const key = store.key(i) ?? '';
    if (!key.startsWith(PREFIX)) continue;
    const [of, model, trial] = JSON.parse(key.slice(PREFIX.length)) as [string, string | null, boolean];
    if (of === dossier) found.push({ dossier, model, trial });
  }
  return found.sort((a, b) => (a.model ?? '').localeCompare(b.model ?? '') || Number(a.trial) - Number(b.trial));
}
