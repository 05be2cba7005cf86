import { Anchor, Container, Group } from '@mantine/core';
import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { Waiting } from '../parts/States';
import { useWords } from '../words';
import { ColourChoice } from './ColourChoice';

/** The frame of pages that belong to no dossier. */
export function PlainFrame() {
  const words = useWords();
  return (
    <>
      <Group component="header" className="plain-head" justify="space-between" px="md" py="xs">
        <Link to="/" className="wordmark">
          {words.program}
        </Link>
        <Group gap="sm">
          <Anchor component={Link} to="/help" size="sm">
            {words.pages.help}
          </Anchor>
          <ColourChoice />
        </Group>
      </Group>
      <Container component="main" size="md" py="lg">
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </Container>
    </>
  );
}
