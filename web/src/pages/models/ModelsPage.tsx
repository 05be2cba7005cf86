import { Anchor, Button, FileButton, Group, Menu, Title } from '@mantine/core';
import { IconChevronDown, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { fetchExample, readModelFile, useExamples, useModels } from '../../api/models';
import type { ModelCheck, ModelExample } from '../../api/modelTypes';
import { Problem } from '../../api/client';
import { blank } from '../../models/draft';
import { drop, load, save, unkept, type Working } from '../../models/kept';
import { Confirm } from '../../parts/Confirm';
import { Failed, Nothing, Waiting } from '../../parts/States';
import { useTell } from '../../parts/tell';
import { useWords } from '../../words';
import { useModelWords } from '../../words/models';
import { ModelList } from './ModelList';
import { editAddress } from './addresses';
import '../../style/models.css';

/** Which outcomes hold? The conflict models kept in the dossier, and the ways to a new one. */
export default function ModelsPage() {
  const modelWords = useModelWords();
  const tell = useTell();
  const navigate = useNavigate();
  const { dossier = '' } = useParams();
  const models = useModels(dossier);
  const [, redraw] = useState(0);
  const [waiting, setWaiting] = useState<Working | null>(null);
  const desk = { dossier, model: null, trial: false };

  /** A draft that is begun does not take the place of one that was not kept. */
  const begin = (working: Working) => {
    if (load(desk) === null) put(working);
    else setWaiting(working);
  };
  const put = (working: Working) => {
    save(desk, working);
    void navigate(editAddress(desk));
  };
  const example = useMutation<ModelCheck, Problem, string>({
    mutationFn: (id) => fetchExample(dossier, id),
    onSuccess: (check) => begin(fromCheck(check)),
    onError: tell.failed,
  });
  const file = useMutation<Working, Problem, File>({
    mutationFn: async (one) => fromFile(await readModelFile(dossier, one), one),
    onSuccess: begin,
    onError: tell.failed,
  });
  if (models.isPending) return <Waiting />;
  if (models.isError && models.data === undefined) return <Failed fault={models.error} retry={() => void models.refetch()} />;
  const drafts = unkept(dossier);
  const ways = (
    <Group gap="xs">
      <Button component={Link} to={editAddress(desk)} leftSection={<IconPlus size={16} aria-hidden />}>
        {modelWords.fresh}
      </Button>
      <FileButton onChange={(one) => one !== null && file.mutate(one)} accept=".yaml,.yml,.gmcr">
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileImport size={16} aria-hidden />} loading={file.isPending}>
            {modelWords.importFile}
          </Button>
        )}
      </FileButton>
      <Examples dossier={dossier} onChoose={(one) => example.mutate(one.id)} />
    </Group>
  );
  return (
    <div className="page models">
      <Group justify="space-between" align="end" mb="sm" gap="sm">
        <div>
          <Title order={1} size="h3">
            {modelWords.title}
          </Title>
          <p className="quiet tight">{modelWords.what}</p>
        </div>
        {models.data.length > 0 && ways}
      </Group>
      {drafts.map((one) => (
        <p className="notice unkept" key={JSON.stringify(one)}>
          {modelWords.unkept(one.model, one.trial)} <Link to={editAddress(one)}>{modelWords.goOn}</Link>{' '}
          <Anchor
            component="button"
            size="sm"
            onClick={() => {
              drop(one);
              redraw((n) => n + 1);
            }}
          >
            {modelWords.throwAway}
          </Anchor>
        </p>
      ))}
      {waiting !== null && (
        <Confirm
          title={modelWords.replaceTitle}
          what={modelWords.replaceUnkept}
          yes={modelWords.replaceDo}
          onYes={() => put(waiting)}
          onNo={() => setWaiting(null)}
        />
      )}
      {models.data.length === 0 ? (
        <Nothing title={modelWords.emptyTitle} what={modelWords.emptyWhat}>
          {ways}
        </Nothing>
      ) : (
        <ModelList dossier={dossier} models={models.data} />
      )}
    </div>
  );
}

const fromCheck = (check: ModelCheck): Working => ({ draft: check.draft ?? blank, yaml: null, base: null });

/** A text that cannot be read is opened as it is, to be mended; other files can only be refused. */
async function fromFile(check: ModelCheck, file: File): Promise<Working> {
  if (check.draft !== null) return fromCheck(check);
  if (/\.ya?ml$/i.test(file.name)) return { draft: blank, yaml: await file.text(), base: null };
  throw new Problem(file.name, check.problems.map((problem) => problem.sentence).join(' '), 422);
}

function Examples({ dossier, onChoose }: { dossier: string; onChoose: (example: ModelExample) => void }) {
  const words = useModelWords();
  const [opened, setOpened] = useState(false);
  return (
    <Menu position="bottom-end" width={320} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {words.example}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{opened && <ExampleItems dossier={dossier} onChoose={onChoose} />}</Menu.Dropdown>
    </Menu>
  );
}

function ExampleItems({ dossier, onChoose }: { dossier: string; onChoose: (example: ModelExample) => void }) {
  const words = useWords();
  const modelWords = useModelWords();
  const examples = useExamples(dossier);
  if (examples.isPending) return <Menu.Label>{words.loading}</Menu.Label>;
  if (examples.isError) return <Menu.Label>{words.failed}</Menu.Label>;
  return examples.data.map((one) => (
    <Menu.Item key={one.id} onClick={() => onChoose(one)}>
      <b>{one.name}</b>
      <span className="quiet example-about">
        {one.about} {one.citesSamples && modelWords.citesSamples}
      </span>
    </Menu.Item>
  ));
}
