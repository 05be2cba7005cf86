import { ActionIcon, Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { Schemas } from '../api/client';
import { useCorrection } from '../api/queries';
import { useTell } from '../parts/tell';
import { useWords } from '../words';

/** Corrects a report's date and outlet where it stands in the list. */
export function CorrectReport({ dossier, report }: { dossier: string; report: Schemas['ReportRow'] }) {
  const words = useWords();
  const tell = useTell();
  const [opened, setOpened] = useState(false);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [outlet, setOutlet] = useState('');
  const correction = useCorrection(dossier);
  const open = () => {
    setFrom(report.published?.earliest ?? '');
    setTo(report.published?.latest ?? '');
    setOutlet(report.outlet ?? '');
    setOpened(true);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const latest = to === '' ? from : to;
    const dated = from !== '' && (from !== report.published?.earliest || latest !== report.published.latest);
    correction.mutate(
      {
        report: report.id,
        body: {
          title: null,
          outlet: outlet.trim() !== '' && outlet.trim() !== report.outlet ? outlet.trim() : null,
          earliest: dated ? from : null,
          latest: dated ? latest : null,
        },
      },
      {
        onSuccess: () => {
          setOpened(false);
          tell.done(words.reports.corrected);
        },
        onError: tell.failed,
      },
    );
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withArrow shadow="md" position="bottom-end" withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className="pencil"
          aria-label={words.reports.correct(report.name)}
          onClick={() => (opened ? setOpened(false) : open())}
        >
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={save}>
          <Stack gap="xs" w="15rem">
            <b>{words.reports.correctTitle}</b>
            <TextInput type="date" label={words.reports.from} value={from} onChange={(e) => setFrom(e.currentTarget.value)} />
            <TextInput type="date" label={words.reports.to} value={to} min={from} onChange={(e) => setTo(e.currentTarget.value)} />
            <TextInput label={words.reports.outlet} value={outlet} onChange={(e) => setOutlet(e.currentTarget.value)} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" size="xs" onClick={() => setOpened(false)}>
                {words.cancel}
              </Button>
              <Button type="submit" size="xs" loading={correction.isPending}>
                {words.save}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
