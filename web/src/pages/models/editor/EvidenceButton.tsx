import { Button } from '@mantine/core';
import { IconCircleDashed, IconQuote } from '@tabler/icons-react';
import { useState } from 'react';
import type { DraftCitation } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';
import { EvidenceDialog } from './EvidenceDialog';

/** What a part cites; where it cites nothing it says that it is an assumption. */
export function EvidenceButton({
  called,
  evidence,
  onChange,
}: {
  called: string;
  evidence: readonly DraftCitation[];
  onChange: (evidence: DraftCitation[]) => void;
}) {
  const words = useModelWords();
  const [opened, setOpened] = useState(false);
  const none = evidence.length === 0;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        className={`evidence-button${none ? ' none' : ''}`}
        leftSection={none ? <IconCircleDashed size={14} aria-hidden /> : <IconQuote size={14} aria-hidden />}
        aria-label={words.evidenceOf(called, evidence.length)}
        title={words.evidenceOf(called, evidence.length)}
        onClick={() => setOpened(true)}
      >
        {none ? words.assumption : evidence.length}
      </Button>
      {opened && <EvidenceDialog called={called} evidence={evidence} onChange={onChange} onClose={() => setOpened(false)} />}
    </>
  );
}
