import { TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useSearch } from '../api/queries';
import { Published } from '../parts/Marks';
import { Failed, Nothing } from '../parts/States';
import { useWords } from '../words';

/** Where do the reports say this? Hits in context, over all reports. */
export default function SearchPage() {
  const words = useWords();
  const { dossier = '' } = useParams();
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(address.get('q') ?? '');
  const [query] = useDebouncedValue(typed.trim(), 200);
  const found = useSearch(dossier, query);
  useEffect(() => {
    setAddress(query === '' ? {} : { q: query }, { replace: true });
  }, [query, setAddress]);
  return (
    <div className="page reading-width">
      <Title order={1} size="h3" mb="sm">
        {words.search.title}
      </Title>
      <TextInput
        type="search"
        size="md"
        aria-label={words.search.label}
        placeholder={words.search.placeholder}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoFocus
      />
      <p className="quiet" role="status">
        {found.data !== undefined && query !== '' && found.data.total > 0
          ? words.search.count(found.data.total, found.data.hits.length)
          : ' '}
      </p>
      {found.isError && <Failed inside fault={found.error} retry={() => void found.refetch()} />}
      {query === '' ? (
        <Nothing title={words.search.what} what={words.search.first} />
      ) : found.data?.total === 0 ? (
        <Nothing title={words.search.nothing(query)} what={words.search.nothingWhat} />
      ) : (
        <ol className="hits">
          {found.data?.hits.map(({ report, at, snippet }) => (
            <li key={report.id}>
              <h2 className="hit-title">
                <Link to={`/d/${dossier}/reports/${report.id}${at === null ? '' : `?at=${at}`}`}>{report.name}</Link>
              </h2>
              <p className="snippet" dir="auto">
                {snippet.map((part, i) => (part.found ? <mark key={i} className="hit">{part.text}</mark> : <span key={i}>{part.text}</span>))}
              </p>
              <p className="quiet line">
                <span>{report.outlet ?? report.file}</span>
                <Published dated={report.published} corrected={report.corrected.includes('published')} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
