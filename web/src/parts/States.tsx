import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Problem } from '../api/client';
import { useWords } from '../words';

/** What a page shows while it waits. */
export function Waiting() {
  const words = useWords();
  return (
    <Center mih="40vh">
      <Loader aria-label={words.loading} role="status" />
    </Center>
  );
}

/** Why something did not work, and what to do. */
export function Failed({
  fault,
  retry,
  inside = false,
}: {
  fault: unknown;
  retry?: () => void;
  /** Whether it is on a page that has a heading. */
  inside?: boolean;
}) {
  const words = useWords();
  const title = fault instanceof Problem ? fault.title : words.failed;
  const Heading = inside ? 'h2' : 'h1'; // a page of its own where nothing else is on it
  const remedy = fault instanceof Problem ? fault.remedy : String(fault);
  return (
    <Alert className="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} m="lg" maw="44rem" role="alert">
      <Heading className="alert-title">{title}</Heading>
      <Text size="sm">{remedy}</Text>
      {retry !== undefined && (
        <Button size="xs" variant="default" mt="sm" onClick={retry}>
          {words.again}
        </Button>
      )}
    </Alert>
  );
}

/** A page with nothing on it yet: what could be here, and the way to it. */
export function Nothing({
  title,
  what,
  alone = false,
  children,
}: {
  title: string;
  what: string;
  /** Whether nothing else is on the page, so that this is its heading. */
  alone?: boolean;
  children?: ReactNode;
}) {
  return (
    <Center mih="45vh" px="md">
      <Stack align="center" gap="sm" maw="30rem" ta="center">
        <Title order={alone ? 1 : 2} size="h3">
          {title}
        </Title>
        <Text c="dimmed">{what}</Text>
        {children}
      </Stack>
    </Center>
  );
}
