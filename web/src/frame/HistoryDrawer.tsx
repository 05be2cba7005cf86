import { CloseButton, Drawer, Group, Text } from '@mantine/core';
import { useHistory } from '../api/queries';
import { Failed, Waiting } from '../parts/States';
import { moment, useWords } from '../words';

/** Who changed what, newest first. */
export function HistoryDrawer({ dossier, opened, onClose }: { dossier: string; opened: boolean; onClose: () => void }) {
  const words = useWords();
  const history = useHistory(dossier, opened);
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right">
      <Drawer.Overlay />
      <Drawer.Content aria-label={words.history.title}>
        <Drawer.Body>
      <Group justify="space-between" mb="xs">
        <b>{words.history.title}</b>
        <CloseButton aria-label={words.close} onClick={onClose} />
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {words.history.what}
      </Text>
      {history.isPending && <Waiting />}
      {history.isError && <Failed inside fault={history.error} retry={() => void history.refetch()} />}
      {history.data?.length === 0 && <Text size="sm">{words.history.empty}</Text>}
      <ol className="history">
        {history.data?.map((entry) => (
          <li key={entry.id} className={entry.undone ? 'undone' : undefined}>
            <span className="what">{entry.what}</span>
            <span className="who">
              {entry.machine ? words.history.machine : entry.who}, {moment(entry.at, words.locale)}
              {entry.undone ? ` — ${words.history.undone}` : ''}
            </span>
          </li>
        ))}
      </ol>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
