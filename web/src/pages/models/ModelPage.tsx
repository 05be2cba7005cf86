import { Alert, Anchor, Button, Group, Menu, Tabs, Title } from '@mantine/core';
import { IconArrowsSplit2, IconDownload, IconPencil } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { FILE_FORMS, fileAddress, useKeptModel, useView, type Draws, type Subject } from '../../api/models';
import { load } from '../../models/kept';
import { Failed, Waiting } from '../../parts/States';
import { moment, useWords } from '../../words';
import { useModelWords } from '../../words/models';
import { editAddress, modelAddress } from './addresses';
import { choicesOf } from './results/AskOutcome';
import { ResultPanels, ResultTabs, USUAL_DRAWS } from './results/ResultTabs';
import { Versions } from './versions/Versions';
import '../../style/models.css';

/** A kept model: which outcomes hold and why, what it rests on, and how it came to be. */
export default function ModelPage() {
  const words = useWords();
  const modelWords = useModelWords();
  const { dossier = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const model = query.get('model') ?? '';
  const version = query.has('version') ? Number(query.get('version')) : null;
  const tab = query.get('tab') ?? 'outcomes';
  const [draws, setDraws] = useState<Draws>(USUAL_DRAWS);
  const kept = useKeptModel(dossier, model, version);
  const subject: Subject = useMemo(() => ({ model, version, draft: null, yaml: null }), [model, version]);
  const view = useView(dossier, subject, draws);
  const choices = useMemo(() => (kept.data === undefined ? [] : choicesOf(kept.data.draft)), [kept.data]);
  const show = (next: string | null) => {
    const changed = new URLSearchParams(query);
    if (next === null || next === 'outcomes') changed.delete('tab');
    else changed.set('tab', next);
    setQuery(changed, { replace: true });
  };
  if (kept.isPending) return <Waiting />;
  if (kept.isError && kept.data === undefined) return <Failed fault={kept.error} retry={() => void kept.refetch()} />;
  const row = kept.data.versions.find((one) => one.version === kept.data.version);
  const newest = kept.data.versions[0]?.version ?? kept.data.version;
  const drafts = [false, true].filter((trial) => load({ dossier, model, trial }) !== null);
  return (
    <article className="page models">
      <Anchor component={Link} to={`/d/${dossier}/models`} size="sm">
        ← {modelWords.back}
      </Anchor>
      <Group justify="space-between" align="start" gap="sm" mt={4}>
        <div className="growing">
          <Title order={1} size="h3">
            {kept.data.name}
          </Title>
          <p className="quiet line">
            <span>{modelWords.version(kept.data.version)}</span>
            {row !== undefined && <span>{modelWords.keptBy(row.byMachine ? words.history.machine : row.keeper, moment(row.keptAt, words.locale))}</span>}
            {row?.note != null && row.note !== '' && <span>{row.note}</span>}
            {view.data !== undefined && <span>{view.data.size}</span>}
          </p>
        </div>
        <Group gap="xs">
          <Button component={Link} to={editAddress({ dossier, model, trial: true })} leftSection={<IconArrowsSplit2 size={16} aria-hidden />}>
            {modelWords.whatIf}
          </Button>
          <Button component={Link} to={editAddress({ dossier, model, trial: false })} variant="default" leftSection={<IconPencil size={16} aria-hidden />}>
            {modelWords.change_}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
                {modelWords.download}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {FILE_FORMS.map((form) => (
                <Menu.Item key={form} component="a" href={fileAddress(dossier, model, kept.data.version, form)} download>
                  {modelWords.form[form]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {kept.data.version !== newest && (
        <p className="notice">
          {modelWords.earlier(kept.data.version, newest)} <Link to={modelAddress(dossier, model)}>{modelWords.toNewest}</Link>
        </p>
      )}
      {drafts.map((trial) => (
        <p className="notice unkept" key={String(trial)}>
          {modelWords.unkept(model, trial)} <Link to={editAddress({ dossier, model, trial })}>{modelWords.goOn}</Link>
        </p>
      ))}
      {tab === 'outcomes' && view.data !== undefined && view.data.about !== '' && <p className="lead reading-width">{view.data.about}</p>}
      {view.data !== undefined && view.data.fallen.length > 0 && (
        <Alert className="alert fallen-alert" color="orange" variant="outline" title={modelWords.fallenTitle} my="sm">
          <ul className="told-why">
            {view.data.fallen.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Tabs value={tab} onChange={show} keepMounted={false} mt="sm">
        <Tabs.List aria-label={kept.data.name}>
          <ResultTabs />
          <Tabs.Tab value="versions">{modelWords.tabs.versions}</Tabs.Tab>
        </Tabs.List>
        <ResultPanels dossier={dossier} subject={subject} view={view} choices={choices} draws={draws} onDraws={setDraws} />
        <Tabs.Panel value="versions" pt="sm">
          <Versions dossier={dossier} kept={kept.data} />
        </Tabs.Panel>
      </Tabs>
    </article>
  );
}
