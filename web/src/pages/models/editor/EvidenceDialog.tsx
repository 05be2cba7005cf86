import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { useEvidence } from '../../../api/models';
import type { DraftCitation, EvidenceRow } from '../../../api/modelTypes';
import { Dialog } from '../../../parts/Dialog';
import { Failed } from '../../../parts/States';
import { useWords } from '../../../words';
import { useModelWords } from '../../../words/models';
import { without } from '../../../models/lists';
import { useEditing } from './context';

/** Quotations of the dossier, to be cited for or against a part with one click. */
export function EvidenceDialog({
  called,
  evidence,
  onChange,
  onClose,
}: {
  called: string;
  evidence: readonly DraftCitation[];
  onChange: (evidence: DraftCitation[]) => void;
  onClose: () => void;
}) {
  const words = useWords();
  const modelWords = useModelWords();
  const { dossier } = useEditing();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useEvidence(dossier, q, true);
  const cited = new Set(evidence.map((one) => one.attribution ?? one.quote));
  const cite = (row: EvidenceRow, counter: boolean) =>
    onChange([...evidence, { file: row.file, quote: row.quote, speaker: row.speaker, outlet: row.outlet, date: row.date, attribution: row.attribution, counter }]);
  return (
    <Dialog onClose={onClose} size="xl" title={modelWords.evidenceTitle(called)}>
      {evidence.length === 0 ? (
        <p className="quiet">{modelWords.assumedLong}</p>
      ) : (
        <ul className="cites">
          {evidence.map((one, i) => (
            <li key={i} className={one.counter ? 'counter' : undefined}>
              {one.counter && <b className="sign">{modelWords.against}</b>}
              <q>{one.quote}</q> <span className="quiet">{[one.speaker, one.outlet, one.date, one.file].filter((part) => part !== null).join(', ')}</span>{' '}
              <Button size="compact-xs" variant="default" onClick={() => onChange(without(evidence, i))} aria-label={modelWords.uncite(one.quote)}>
                {modelWords.takeOut}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        type="search"
        label={modelWords.searchQuotations}
        placeholder={modelWords.searchPlaceholder}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
        mt="sm"
      />
      {found.isError && <Failed inside fault={found.error} />}
      <ul className="cites found" aria-live="polite" aria-busy={found.isFetching}>
        {found.data?.length === 0 && <li className="quiet none">{q === '' ? modelWords.noQuotations : modelWords.nothingFound(q)}</li>}
        {(found.data ?? []).map((row) => (
          <li key={row.attribution}>
            <q>{row.quote}</q>{' '}
            <span className="quiet">
              <Link to={`/d/${dossier}/reports/${row.report}?said=${row.attribution}`} target="_blank">
                {[row.speaker, row.outlet, row.date, row.file].filter((part) => part !== null).join(', ')}
              </Link>
              {row.verdict !== null && <b> {words.mark[row.verdict as 'ACCEPTED' | 'CORRECTED' | 'REJECTED' | 'ADDED'] ?? row.verdict}</b>}
            </span>
            <Group gap={6} mt={2}>
              {cited.has(row.attribution) || cited.has(row.quote) ? (
                <span className="quiet">{modelWords.citedAlready}</span>
              ) : (
                <>
                  <Button size="compact-xs" onClick={() => cite(row, false)} aria-label={modelWords.citeFor(row.quote)}>
                    {modelWords.speaksFor}
                  </Button>
                  <Button size="compact-xs" variant="default" onClick={() => cite(row, true)} aria-label={modelWords.citeAgainst(row.quote)}>
                    {modelWords.speaksAgainst}
                  </Button>
                </>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <Group justify="end" mt="md">
        <Button onClick={onClose}>{modelWords.done}</Button>
      </Group>
    </Dialog>
  );
}
