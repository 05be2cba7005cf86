import { createContext, useContext } from 'react';
import type { ModelDraft } from '../../../api/modelTypes';
import { Problems } from '../../../models/problems';
import type { Work } from './useWork';

/** What every field of the form needs. */
export interface Editing {
  dossier: string;
  draft: ModelDraft;
  change: Work['change'];
  problems: Problems;
  /** Puts the keyboard on a field, as soon as it is there. */
  focus: (id: string) => void;
}

const Context = createContext<Editing | null>(null);

export const EditingProvider = Context.Provider;

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (editing === null) throw new Error('no form around this field');
  return editing;
}
