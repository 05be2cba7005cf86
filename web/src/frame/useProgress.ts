import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Schemas } from '../api/client';
import { refresh } from '../api/queries';

export type Progress = Schemas['ReadingProgress'];

/** Follows the reading of a dossier by server-sent events, and asks for what is on screen anew as reports come in. */
export function useProgress(dossier: string): Progress | null {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const events = new EventSource(`/api/dossiers/${encodeURIComponent(dossier)}/progress`);
    let asked = 0;
    let before: Progress['phase'] = 'IDLE';
    events.onmessage = (event: MessageEvent<string>) => {
      const step = JSON.parse(event.data) as Progress;
      setProgress(step);
      const over = before === 'READING' && step.phase !== 'READING';
      if (over || (step.phase === 'READING' && step.done > 0 && Date.now() - asked > 1500)) {
        asked = Date.now();
        void refresh(client, dossier);
      }
      before = step.phase;
    };
    return () => events.close();
  }, [client, dossier]);
  return progress;
}
