import { Alert, Button, Group, List, Progress as Bar, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words';
import type { Progress } from './useProgress';

/** How far the reading is, and afterwards what could not be read. */
export function ProgressStrip({ progress }: { progress: Progress | null }) {
  const words = useWords();
  const [dismissed, setDismissed] = useState<Progress | null>(null);
  if (progress === null || progress.phase === 'IDLE' || progress === dismissed) {
    return null;
  }
  if (progress.phase === 'READING') {
    const share = progress.total === 0 ? 100 : (100 * progress.done) / progress.total;
    return (
      <div className="progress" role="status">
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Text size="sm" fw={550}>
            {words.progress.reading(progress.done, progress.total)}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {progress.current}
          </Text>
        </Group>
        <Bar value={share} animated={progress.total === 0} size="sm" mt={4} aria-label={words.progress.reading(progress.done, progress.total)} />
      </div>
    );
  }
  const failed = progress.phase === 'FAILED';
  if (!failed && progress.refusals.length === 0) {
    return null;
  }
  return (
    <Alert
      className="alert"
      color={failed ? 'red' : 'yellow'}
      variant="outline"
      m="md"
      title={failed ? words.progress.failed : words.progress.refused(progress.refusals.length)}
      role="status"
    >
      {progress.trouble !== null && <Text size="sm">{progress.trouble}</Text>}
      <List size="sm" mah="12rem" className="scrolling">
        {progress.refusals.map((refusal) => (
          <List.Item key={refusal.file}>
            <b>{refusal.file}</b>: {refusal.reason} {refusal.remedy}
          </List.Item>
        ))}
      </List>
      <Button size="xs" variant="default" mt="xs" onClick={() => setDismissed(progress)}>
        {words.progress.dismiss}
      </Button>
    </Alert>
  );
}
