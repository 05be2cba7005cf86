import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { answer, api, type Problem, type Schemas } from '../api/client';
import { useStart } from '../api/queries';
import { Failed, Waiting } from '../parts/States';
import { moment, useWords } from '../words';

/** Recent dossiers, a new one, the sample. */
export default function StartPage() {
  const words = useWords();
  const navigate = useNavigate();
  const start = useStart();
  const [name, setName] = useState('');
  const [file, setFile] = useState('');
  const opened = (dossier: Schemas['OpenedDossier']) => navigate(`/d/${dossier.key}/reports`);
  const make = useMutation<Schemas['OpenedDossier'], Problem, string>({
    mutationFn: (called) => answer(api.POST('/api/dossiers', { body: { name: called } })),
    onSuccess: opened,
  });
  const open = useMutation<Schemas['OpenedDossier'], Problem, string>({
    mutationFn: (path) => answer(api.POST('/api/dossiers/open', { body: { file: path } })),
    onSuccess: opened,
  });
  const sample = useMutation<Schemas['OpenedDossier'], Problem>({
    mutationFn: () => answer(api.POST('/api/dossiers/sample')),
    onSuccess: opened,
  });
  if (start.isPending) return <Waiting />;
  if (start.isError) return <Failed fault={start.error} retry={() => void start.refetch()} />;
  const submit = (act: () => void) => (event: FormEvent) => {
    event.preventDefault();
    act();
  };
  return (
    <Stack gap="xl">
      <div>
        <Title order={1} size="h2">
          {words.start.title}
        </Title>
        <Text c="dimmed" mt="xs" maw="42rem">
          {words.start.what}
        </Text>
      </div>
      {[make, open, sample].map((act, i) => act.isError && <Failed inside key={i} fault={act.error} />)}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Paper withBorder p="lg" component="section">
          <form onSubmit={submit(() => make.mutate(name))}>
            <Title order={2} size="h4">
              {words.start.fresh}
            </Title>
            <TextInput
              mt="sm"
              label={words.start.name}
              placeholder={words.start.namePlaceholder}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              required
              withAsterisk={false}
            />
            <Text size="sm" c="dimmed" mt={6} className="breaking">
              {words.start.freshWhat(start.data.folder)}
            </Text>
            <Button type="submit" mt="md" loading={make.isPending}>
              {words.start.make}
            </Button>
          </form>
        </Paper>
        <Paper withBorder p="lg" component="section">
          <Title order={2} size="h4">
            {words.start.sample}
          </Title>
          <Text size="sm" mt="sm">
            {words.start.sampleWhat}
          </Text>
          <Button mt="md" variant="default" loading={sample.isPending} onClick={() => sample.mutate()}>
            {words.start.sample}
          </Button>
        </Paper>
      </SimpleGrid>
      <section>
        <Title order={2} size="h4" mb="xs">
          {words.start.recent}
        </Title>
        {start.data.recent.length === 0 ? (
          <Text c="dimmed" size="sm">
            {words.start.none}
          </Text>
        ) : (
          <ul className="plain-list">
            {start.data.recent.map((recent) => (
              <li key={recent.file}>
                <button className="row-button" disabled={!recent.present} onClick={() => open.mutate(recent.file)}>
                  <span className="row-main">
                    <b>{recent.name}</b>
                    <span className="quiet breaking">{recent.file}</span>
                  </span>
                  <span className="quiet">
                    {recent.present ? (
                      words.start.opened(moment(recent.opened, words.locale))
                    ) : (
                      <Badge variant="outline" color="gray">
                        {words.start.missing}
                      </Badge>
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <form onSubmit={submit(() => open.mutate(file))}>
        <Title order={2} size="h4" mb="xs">
          {words.start.openFile}
        </Title>
        <Group align="end" gap="sm">
          <TextInput
            label={words.start.openFileLabel}
            placeholder="/home/una/talks.parley"
            value={file}
            onChange={(event) => setFile(event.currentTarget.value)}
            required
            withAsterisk={false}
            className="growing"
          />
          <Button type="submit" variant="default" loading={open.isPending}>
            {words.start.open}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
