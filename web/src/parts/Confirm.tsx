import { Button, Group, Text } from '@mantine/core';
import { useWords } from '../words';
import { Dialog } from './Dialog';

/** Asks before something that cannot be taken back. */
export function Confirm({
  title,
  what,
  yes,
  no,
  onYes,
  onNo,
}: {
  title: string;
  what: string;
  yes: string;
  no?: string;
  onYes: () => void;
  onNo: () => void;
}) {
  const words = useWords();
  return (
    <Dialog onClose={onNo} title={title}>
      <Text size="sm">{what}</Text>
      <Group justify="end" mt="md">
        <Button variant="default" onClick={onNo} data-autofocus>
          {no ?? words.cancel}
        </Button>
        <Button onClick={onYes}>{yes}</Button>
      </Group>
    </Dialog>
  );
}
