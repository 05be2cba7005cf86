import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Nothing } from '../parts/States';
import { useWords } from '../words';

/** Where no page is. */
export default function NotFoundPage() {
  const words = useWords();
  return (
    <Nothing alone title={words.notFound.title} what={words.notFound.what}>
      <Anchor component={Link} to="/">
        {words.notFound.back}
      </Anchor>
    </Nothing>
  );
}
