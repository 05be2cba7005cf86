import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useKeep } from '../../../api/models';
import type { KeptModel } from '../../../api/modelTypes';
import { sent } from '../../../models/draft';
import type { Working } from '../../../models/kept';
import { Dialog } from '../../../parts/Dialog';
import { Failed } from '../../../parts/States';
import { useWords } from '../../../words';
import { useModelWords } from '../../../words/models';

/** Keeps the work as the next version of its model, or as a model of another name. */
export function KeepDialog({
  dossier,
  working,
  base,
  trial,
  onKept,
  onClose,
}: {
  dossier: string;
  working: Working;
  base: KeptModel | null;
  trial: boolean;
  onKept: (kept: KeptModel) => void;
  onClose: () => void;
}) {
  const words = useWords();
  const modelWords = useModelWords();
  const keep = useKeep(dossier);
  const [apart, setApart] = useState(base === null);
  const [name, setName] = useState(base === null ? working.draft.name : trial ? modelWords.trialName(base.name) : modelWords.copyName(base.name));
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const called = base !== null && !apart ? base.name : name.trim();
    const asText = working.yaml !== null && (!apart || called === working.draft.name);
    keep.mutate(
      {
        model: called,
        draft: asText ? null : { ...sent(working.draft), name: called },
        yaml: asText ? working.yaml : null,
        note: note.trim() === '' ? null : note.trim(),
      },
      { onSuccess: onKept },
    );
  };
  const next = (base?.versions[0]?.version ?? 0) + 1;
  return (
    <Dialog onClose={onClose} title={modelWords.keep}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {base !== null && (
            <Radio.Group value={apart ? 'apart' : 'next'} onChange={(value) => setApart(value === 'apart')} aria-label={modelWords.keep}>
              <Stack gap={6}>
                <Radio value="next" label={modelWords.keepNext(next, base.name)} />
                <Radio value="apart" label={modelWords.keepApart} />
              </Stack>
            </Radio.Group>
          )}
          {(base === null || apart) && (
            <TextInput label={modelWords.name} value={name} onChange={(event) => setName(event.currentTarget.value)} required withAsterisk={false} />
          )}
          <TextInput label={modelWords.note} placeholder={modelWords.notePlaceholder} value={note} onChange={(event) => setNote(event.currentTarget.value)} data-autofocus />
        </Stack>
        {keep.isError && <Failed inside fault={keep.error} />}
        <Group justify="end" mt="md">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {modelWords.keepDo}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
