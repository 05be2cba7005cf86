import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { useEvidence } from '../../../api/models';
import type { DraftCitation, EvidenceRow } from '../../../api/modelTypes';
import { Dialog } from '../../../parts/Dialog';
import { Failed } from '../../../parts/States';
import { useWords } from '../../../words';
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
  const { dossier } = useEditing();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useEvidence(dossier, q, true);
  const cited = new Set(evidence.map((one) => one.attribution ?? one.quote));
  const cite = (row: EvidenceRow, counter: boolean) =>
    onChange([...evidence, { file: row.file, quote: row.quote, speaker: row.speaker, outlet: row.outlet, date: row.date, attribution: row.attribution, counter }]);
  return (
    <Dialog onClose={onClose} size="xl" title={words.models.evidenceTitle(called)}>
      {evidence.length === 0 ? (
        <p className="quiet">{words.models.assumedLong}</p>
      ) : (
        <ul className="cites">
          {evidence.map((one, i) => (
            <li key={i} className={one.counter ? 'counter' : undefined}>
              {one.counter && <b className="sign">{words.models.against}</b>}
              <q>{one.quote}</q> <span className="quiet">{[one.speaker, one.outlet, one.date, one.file].filter((part) => part !== null).join(', ')}</span>{' '}
              <Button size="compact-xs" variant="default" onClick={() => onChange(without(evidence, i))} aria-label={words.models.uncite(one.quote)}>
                {words.models.takeOut}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        type="search"
        label={words.models.searchQuotations}
        placeholder={words.models.searchPlaceholder}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
        mt="sm"
      />
      {found.isError && <Failed inside fault={found.error} />}
      <ul className="cites found" aria-live="polite" aria-busy={found.isFetching}>
        {found.data?.length === 0 && <li className="quiet none">{q === '' ? words.models.noQuotations : words.models.nothingFound(q)}</li>}
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
                <span className="quiet">{words.models.citedAlready}</span>
              ) : (
                <>
                  <Button size="compact-xs" onClick={() => cite(row, false)} aria-label={words.models.citeFor(row.quote)}>
                    {words.models.speaksFor}
                  </Button>
                  <Button size="compact-xs" variant="default" onClick={() => cite(row, true)} aria-label={words.models.citeAgainst(row.quote)}>
                    {words.models.speaksAgainst}
                  </Button>
                </>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <Group justify="end" mt="md">
        <Button onClick={onClose}>{words.models.done}</Button>
      </Group>
    </Dialog>
  );
}
