import { CloseButton, Group, Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words';

/** A window over the page. Its title is no landmark of its own: the page has its banner. */
export function Dialog({ title, onClose, size, children }: { title: string; onClose: () => void; size?: ModalRootProps['size']; children: ReactNode }) {
  const words = useWords();
  return (
    <Modal.Root opened onClose={onClose} {...(size === undefined ? {} : { size })}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body>
          <Group justify="space-between" mb="sm" wrap="nowrap" align="start">
            <b className="breaking">{title}</b>
            <CloseButton aria-label={words.close} onClick={onClose} />
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
