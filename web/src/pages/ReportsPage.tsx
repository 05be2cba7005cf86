import { Button, FileButton, Group, NativeSelect, TextInput, Title } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useOutletContext, useParams } from 'react-router';
import type { Schemas } from '../api/client';
import { useReports, useUpload } from '../api/queries';
import type { FrameContext } from '../frame/DossierFrame';
import { Failed, Nothing, Waiting } from '../parts/States';
import { useTell } from '../parts/tell';
import { useWords } from '../words';
import { ReportTable } from './ReportTable';

const sorts = ['published', 'name', 'outlet', 'attributions', 'reviewed'] as const;
type Sort = (typeof sorts)[number];

const none: Schemas['ReportList'] = { reports: [], groups: [] };

/** What do I have? The list of reports, and new ones dropped on it. */
export function ReportsPage() {
  const words = useWords();
  const tell = useTell();
  const { dossier = '' } = useParams();
  const { progress } = useOutletContext<FrameContext>();
  const reports = useReports(dossier);
  const upload = useUpload(dossier);
  const [filter, setFilter] = useState('');
  const [sort, setSort] = useState<Sort>('published');
  const { reports: all, groups } = reports.data ?? none;

  const send = (files: File[]) =>
    files.length > 0 &&
    upload.mutate(files, {
      onSuccess: () => tell.done(words.reports.sent(files.length)),
      onError: tell.failed,
    });

  const shown = useMemo(() => {
    const needle = filter.trim().toLocaleLowerCase();
    const matching =
      needle === ''
        ? all
        : all.filter((report) =>
            [report.name, report.outlet ?? '', report.file].some((text) => text.toLocaleLowerCase().includes(needle)),
          );
    return together(sorted(matching, sort), groups);
  }, [all, groups, filter, sort]);

  if (reports.isPending) return <Waiting />;
  if (reports.isError && reports.data === undefined) {
    return <Failed fault={reports.error} retry={() => void reports.refetch()} />;
  }
  const copies = groups.reduce((sum, group) => sum + group.reports.length - 1, 0);
  const choose = (
    <FileButton onChange={send} multiple>
      {(props) => (
        <Button {...props} leftSection={<IconPlus size={16} aria-hidden />} loading={upload.isPending}>
          {words.reports.add}
        </Button>
      )}
    </FileButton>
  );
  return (
    <div className="page filling">
      <Group justify="space-between" align="end" mb="sm" gap="sm">
        <div>
          <Title order={1} size="h3">
            {words.reports.title}
          </Title>
          <p className="quiet tight">
            {shown.length < all.length
              ? words.reports.shown(shown.length, all.length)
              : words.reports.count(all.length, all.length - copies)}
          </p>
        </div>
        {all.length > 0 && (
          <Group gap="xs" align="end" className="tools">
            <TextInput
              aria-label={words.reports.filter}
              placeholder={words.reports.filter}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
              className="filter"
              type="search"
            />
            <NativeSelect
              aria-label={words.reports.sortedBy('', false).replace(/^, /, '')}
              value={sort}
              onChange={(event) => setSort(event.currentTarget.value as Sort)}
              data={sorts.map((key) => ({ value: key, label: words.reports.sort[key] }))}
            />
            {choose}
          </Group>
        )}
      </Group>
      {all.length === 0 && progress?.phase !== 'READING' ? (
        <Nothing title={words.reports.emptyTitle} what={words.reports.emptyWhat}>
          {choose}
          <p className="quiet">{words.reports.dropWhat}</p>
        </Nothing>
      ) : shown.length === 0 && filter !== '' ? (
        <Nothing title={words.reports.title} what={words.reports.nothing(filter)} />
      ) : (
        <ReportTable dossier={dossier} reports={shown} groups={groups} />
      )}
      <Dropzone.FullScreen onDrop={send} multiple withinPortal={false}>
        <div className="drop">
          <b>{words.reports.drop}</b>
          <span>{words.reports.dropWhat}</span>
        </div>
      </Dropzone.FullScreen>
    </div>
  );
}

function sorted(reports: Schemas['ReportRow'][], sort: Sort): Schemas['ReportRow'][] {
  const text = (a: string, b: string) => a.localeCompare(b, undefined, { numeric: true });
  const by: Record<Sort, (a: Schemas['ReportRow'], b: Schemas['ReportRow']) => number> = {
    published: (a, b) => text(b.published?.latest ?? '', a.published?.latest ?? '') || text(a.name, b.name),
    name: (a, b) => text(a.name, b.name),
    outlet: (a, b) => text(a.outlet ?? '\uffff', b.outlet ?? '\uffff') || text(a.name, b.name),
    attributions: (a, b) => b.attributions - a.attributions,
    reviewed: (a, b) => b.reviewed - a.reviewed,
  };
  return [...reports].sort(by[sort]);
}

/** Puts reports that tell the same below the first of them. */
function together(reports: Schemas['ReportRow'][], groups: Schemas['ReportGroup'][]): Schemas['ReportRow'][] {
  const groupOf = new Map(groups.flatMap((group) => group.reports.map((id) => [id, group] as const)));
  const placed = new Set<string>();
  const byId = new Map(reports.map((report) => [report.id, report]));
  return reports.flatMap((report) => {
    if (placed.has(report.id)) return [];
    const group = groupOf.get(report.id);
    const others = (group?.reports ?? []).filter((id) => id !== report.id).flatMap((id) => byId.get(id) ?? []);
    const members = [report, ...others.filter((other) => !placed.has(other.id))];
    members.forEach((member) => placed.add(member.id));
    return members;
  });
}
