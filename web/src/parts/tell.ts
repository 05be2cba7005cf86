import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import type { Problem } from '../api/client';
import { useWords } from '../words';

/** Short messages at the edge of the page: what was done, and what did not work. */
export function useTell() {
  const words = useWords();
  return useMemo(
    () => ({
      done: (message: string) => notifications.show({ message, withCloseButton: false }),
      failed: (fault: Problem) =>
        notifications.show({
          title: fault.title,
          message: fault.remedy,
          color: 'red',
          autoClose: 12_000,
          closeButtonProps: { 'aria-label': words.close },
        }),
    }),
    [words],
  );
}
