import { Anchor, Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { FILE_FORMS, fileAddress, useDifference, useKeep, useKeptModel } from '../../../api/models';
import type { KeptModel } from '../../../api/modelTypes';
import { Dialog } from '../../../parts/Dialog';
import { Failed, Waiting } from '../../../parts/States';
import { useTell } from '../../../parts/tell';
import { moment, useWords } from '../../../words';
import { useModelWords } from '../../../words/models';
import { modelAddress } from '../addresses';
import { Changes } from './Changes';
import { DifferenceView } from './DifferenceView';

/** How a model came to be: every version with what it changed, any two compared, an earlier one kept again. */
export function Versions({ dossier, kept }: { dossier: string; kept: KeptModel }) {
  const words = useWords();
  const modelWords = useModelWords();
  const [again, setAgain] = useState<number | null>(null);
  const newest = kept.versions[0]?.version ?? 1;
  return (
    <div className="versions">
      {kept.versions.length > 1 && <Compare dossier={dossier} kept={kept} />}
      <h2 className="sub">{modelWords.tabs.versions}</h2>
      <ol className="plain-list" reversed>
        {kept.versions.map((one) => (
          <li key={one.version} className="version">
            <h3>
              <Link to={modelAddress(dossier, kept.name, null, one.version)}>{modelWords.version(one.version)}</Link>
              {one.version === kept.version && <span className="quiet"> {modelWords.shown}</span>}
            </h3>
            <p className="quiet line">
              <span>{modelWords.keptBy(one.byMachine ? words.history.machine : one.keeper, moment(one.keptAt, words.locale))}</span>
              {one.note !== null && one.note !== '' && <span>{one.note}</span>}
            </p>
            <Changes changes={one.changes} first={one.version === 1} />
            <Group gap="sm" mt={4}>
              {one.version !== newest && (
                <Button size="compact-xs" variant="default" onClick={() => setAgain(one.version)}>
                  {modelWords.keepAgain}
                </Button>
              )}
              {FILE_FORMS.map((form) => (
                <Anchor key={form} size="xs" href={fileAddress(dossier, kept.name, one.version, form)} download>
                  {modelWords.form[form]}
                </Anchor>
              ))}
            </Group>
          </li>
        ))}
      </ol>
      {again !== null && <KeepAgain dossier={dossier} model={kept.name} version={again} next={newest + 1} onClose={() => setAgain(null)} />}
    </div>
  );
}

function Compare({ dossier, kept }: { dossier: string; kept: KeptModel }) {
  const words = useWords();
  const modelWords = useModelWords();
  const numbers = kept.versions.map((one) => one.version);
  const [from, setFrom] = useState(numbers[1] ?? 1);
  const [to, setTo] = useState(numbers[0] ?? 1);
  const difference = useDifference(dossier, kept.name, from, to);
  const data = numbers.map((one) => ({ value: String(one), label: modelWords.version(one) }));
  return (
    <section className="compare">
      <h2 className="sub">{modelWords.compare}</h2>
      <Group gap="xs" align="end">
        <NativeSelect size="xs" label={modelWords.from} value={String(from)} data={data} onChange={(event) => setFrom(Number(event.currentTarget.value))} />
        <NativeSelect size="xs" label={modelWords.to} value={String(to)} data={data} onChange={(event) => setTo(Number(event.currentTarget.value))} />
      </Group>
      {from === to ? (
        <p className="quiet">{modelWords.chooseTwo}</p>
      ) : difference.isError ? (
        <Failed inside fault={difference.error} />
      ) : difference.data === undefined ? (
        <Text size="sm">{words.loading}</Text>
      ) : (
        <DifferenceView difference={difference.data} />
      )}
    </section>
  );
}

/** To go back is to keep an earlier version again: it becomes the newest, and those between stay. */
function KeepAgain({ dossier, model, version, next, onClose }: { dossier: string; model: string; version: number; next: number; onClose: () => void }) {
  const words = useWords();
  const modelWords = useModelWords();
  const tell = useTell();
  const earlier = useKeptModel(dossier, model, version);
  const keep = useKeep(dossier);
  return (
    <Dialog onClose={onClose} title={modelWords.keepAgainTitle(version)}>
      {earlier.isError ? (
        <Failed inside fault={earlier.error} />
      ) : earlier.data === undefined ? (
        <Waiting />
      ) : (
        <>
          <p>{modelWords.keepAgainWhat(version, next)}</p>
          <Group justify="end" mt="md">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button
              loading={keep.isPending}
              onClick={() =>
                keep.mutate(
                  { model, draft: null, yaml: earlier.data.yaml, note: modelWords.againNote(version) },
                  {
                    onSuccess: (now) => {
                      tell.done(modelWords.keptAs(now.version));
                      onClose();
                    },
                    onError: tell.failed,
                  },
                )
              }
            >
              {modelWords.keepAgain}
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
