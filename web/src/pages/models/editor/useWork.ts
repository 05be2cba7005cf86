import { useCallback, useEffect, useRef, useState } from 'react';
import type { ModelDraft } from '../../../api/modelTypes';
import { save, type Desk, type Working } from '../../../models/kept';

const MOST_STEPS = 200;

interface Steps {
  past: Working[];
  now: Working;
  future: Working[];
  /** The field that was changed last: typing on in it is one step. */
  field: string | null;
}

export interface Work {
  working: Working;
  /** Whether anything differs from what was there when the work began. */
  touched: boolean;
  /** @param field where somebody types; null for a step of its own */
  change: (move: (draft: ModelDraft) => ModelDraft, field?: string | null) => void;
  write: (yaml: string | null, draft: ModelDraft | null) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
}

/** The work on a model: every step can be taken back, and all of it outlives a reload. */
export function useWork(desk: Desk, initial: Working, touchedBefore: boolean): Work {
  const [steps, setSteps] = useState<Steps>({ past: [], now: initial, future: [], field: null });
  const [touched, setTouched] = useState(touchedBefore);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else save(desk, steps.now);
  }, [desk, steps.now]);

  const step = useCallback((next: (now: Working) => Working, field: string | null) => {
    setTouched(true);
    setSteps((was) => {
      const now = next(was.now);
      const typing = field !== null && field === was.field;
      return { past: typing ? was.past : [...was.past, was.now].slice(-MOST_STEPS), now, future: [], field };
    });
  }, []);
  const change = useCallback<Work['change']>(
    (move, field = null) => step((now) => ({ ...now, draft: move(now.draft), yaml: null }), field),
    [step],
  );
  const write = useCallback<Work['write']>(
    (yaml, draft) => step((now) => ({ ...now, yaml, draft: draft ?? now.draft }), 'text'),
    [step],
  );
  const undo = useCallback(
    () =>
      setSteps((was) => {
        const before = was.past.at(-1);
        return before === undefined ? was : { past: was.past.slice(0, -1), now: before, future: [was.now, ...was.future], field: null };
      }),
    [],
  );
  const redo = useCallback(
    () =>
      setSteps((was) => {
        const after = was.future[0];
        return after === undefined ? was : { past: [...was.past, was.now], now: after, future: was.future.slice(1), field: null };
      }),
    [],
  );
  return { working: steps.now, touched, change, write, undo: steps.past.length > 0 ? undo : null, redo: steps.future.length > 0 ? redo : null };
}
