import { Anchor, Button, Group, Popover, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '../api/client';
import { useActor, useActors, useMerge, useRename, useSplit } from '../api/queries';
import { ActorPicker } from '../parts/ActorPicker';
import { Published, StateMark } from '../parts/Marks';
import { Failed, Waiting } from '../parts/States';
import { useTell } from '../parts/tell';
import { useWords } from '../words';

/** One actor: names, whom it speaks for, every quotation across reports; merge, split, rename. */
export function ActorPanel({ dossier, actor: id }: { dossier: string; actor: string }) {
  const words = useWords();
  const data = useActor(dossier, id);
  if (data.isPending) return <Waiting />;
  if (data.isError && data.data === undefined) return <Failed fault={data.error} retry={() => void data.refetch()} />;
  const { actor, quotations } = data.data;
  const aliases = actor.aliases.filter((alias) => alias !== actor.name);
  return (
    <Stack gap="sm">
      <Anchor component={Link} to={`/d/${dossier}/actors`} size="sm" className="narrow-only">
        ← {words.actors.back}
      </Anchor>
      <div>
        <Title order={1} size="h3" className={actor.unnamed ? 'unnamed' : undefined}>
          {actor.name}
        </Title>
        <p className="quiet line">
          <span>{actor.unnamed ? words.actors.unnamed : words.actors.kind[actor.kind]}</span>
          <span>{words.actors.said(actor.attributions)}</span>
          <span>{words.actors.inReports(actor.reports)}</span>
          {actor.decided && <span className="by-person">{words.actors.decided}</span>}
        </p>
      </div>
      {(aliases.length > 0 || actor.memberOf.length > 0) && (
        <dl className="facts">
          {aliases.length > 0 && (
            <>
              <dt>{words.actors.aliases}</dt>
              <dd>{aliases.join(', ')}</dd>
            </>
          )}
          {actor.memberOf.length > 0 && (
            <>
              <dt>{words.actors.memberOf}</dt>
              <dd>
                {actor.memberOf.map((membership, i) => (
                  <span key={membership.actor + i}>
                    {i > 0 && ', '}
                    <Link to={`/d/${dossier}/actors/${encodeURIComponent(membership.actor)}`}>{membership.name}</Link>
                    {membership.role !== null && ` (${membership.role})`}
                  </span>
                ))}
              </dd>
            </>
          )}
        </dl>
      )}
      <Mending dossier={dossier} actor={actor} />
      {quotations.length === 0 ? (
        <Text c="dimmed">{words.actors.silent}</Text>
      ) : (
        <ol className="quotations">
          {quotations.map(({ attribution, report, sentence }) => (
            <li key={attribution.id} className={attribution.review === null ? 'machine' : 'person'}>
              <div className="quotation">
                <StateMark attribution={attribution} />
                <div>
                  <Cited sentence={sentence} content={attribution.content.text} />
                  <p className="quiet line">
                    <Link to={`/d/${dossier}/reports/${report.id}?said=${attribution.id}`}>{report.outlet ?? report.name}</Link>
                    <Published dated={report.published} corrected={report.corrected.includes('published')} />
                    <span>{words.report.mode[attribution.mode]}</span>
                  </p>
                </div>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Stack>
  );
}

/** The sentences, with what is said standing out. */
export function Cited({ sentence, content }: { sentence: string; content: string }) {
  const at = sentence.indexOf(content);
  return (
    <p className="sentence" dir="auto">
      {at < 0 ? (
        content
      ) : (
        <>
          <span className="around">{sentence.slice(0, at)}</span>
          {content}
          <span className="around">{sentence.slice(at + content.length)}</span>
        </>
      )}
    </p>
  );
}

function Mending({ dossier, actor }: { dossier: string; actor: Schemas['ActorRow'] }) {
  const words = useWords();
  const tell = useTell();
  const navigate = useNavigate();
  const actors = useActors(dossier);
  const merge = useMerge(dossier);
  const split = useSplit(dossier);
  const rename = useRename(dossier);
  const [merging, setMerging] = useState(false);
  const [other, setOther] = useState<string | null>(null);
  const [renaming, setRenaming] = useState(false);
  const [name, setName] = useState(actor.name);
  const told = (message: string) => ({
    onSuccess: () => {
      setMerging(false);
      setRenaming(false);
      setOther(null);
      tell.done(message);
    },
    onError: tell.failed,
  });
  const otherName = actors.data?.find((one) => one.id === other)?.name;
  return (
    <Group gap="xs" className="no-print">
      <Popover opened={merging} onChange={setMerging} trapFocus withArrow shadow="md" position="bottom-start">
        <Popover.Target>
          <Button size="xs" variant="default" onClick={() => setMerging(!merging)}>
            {words.actors.merge}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="xs" w="18rem">
            <ActorPicker
              dossier={dossier}
              label={words.actors.mergeLabel(actor.name)}
              allowNew={false}
              without={actor.id}
              onPick={(picked) => 'actor' in picked && setOther(picked.actor)}
            />
            {otherName !== undefined && <b>{otherName}</b>}
            <Text size="sm" c="dimmed">
              {words.actors.mergeWhat(actor.name)}
            </Text>
            <Button
              size="xs"
              disabled={other === null}
              loading={merge.isPending}
              onClick={() => other !== null && merge.mutate({ keep: actor.id, absorb: other }, told(words.actors.merged))}
            >
              {words.actors.mergeDo}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Popover opened={renaming} onChange={setRenaming} trapFocus withArrow shadow="md" position="bottom-start">
        <Popover.Target>
          <Button size="xs" variant="default" onClick={() => setRenaming(!renaming)}>
            {words.actors.rename}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <form
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              rename.mutate({ actor: actor.id, name: name.trim() }, told(words.actors.renamed));
            }}
          >
            <Stack gap="xs" w="16rem">
              <TextInput
                label={words.actors.renameLabel}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                data-autofocus
              />
              <Button size="xs" type="submit" disabled={name.trim() === ''} loading={rename.isPending}>
                {words.save}
              </Button>
            </Stack>
          </form>
        </Popover.Dropdown>
      </Popover>
      {actor.aliases.length > 0 && (
        <Button
          size="xs"
          variant="default"
          title={words.actors.splitWhat}
          loading={split.isPending}
          onClick={() =>
            split.mutate(actor.id, {
              ...told(words.actors.splitDone),
              onSuccess: () => {
                tell.done(words.actors.splitDone);
                void navigate(`/d/${dossier}/actors`);
              },
            })
          }
        >
          {words.actors.split}
        </Button>
      )}
    </Group>
  );
}
