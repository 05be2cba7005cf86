import { Kbd, List, Table, Title } from '@mantine/core';
import { useWords } from '../words';

const keys = [
  ['search', ['/']],
  ['next', ['J']],
  ['previous', ['K']],
  ['accept', ['A']],
  ['who', ['S']],
  ['reject', ['R']],
  ['undo', ['U', 'Ctrl Z']],
  ['redo', ['Ctrl Shift Z']],
  ['escape', ['Esc']],
  ['help', ['?']],
] as const;

/** Help that needs no network. */
export default function HelpPage() {
  const words = useWords();
  return (
    <article className="page reading-width">
      <Title order={1} size="h2" mb="md">
        {words.help.title}
      </Title>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {words.help.marks}
      </Title>
      <List spacing="xs">
        {words.help.marksWhat.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {words.help.keys}
      </Title>
      <Table maw="28rem" withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {keys.map(([what, pressed]) => (
            <Table.Tr key={what}>
              <Table.Td w="10rem">
                {pressed.map((key) => (
                  <Kbd key={key} mr={6}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{words.help.key[what]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {words.help.offline}
      </Title>
      <List spacing="xs">
        {words.help.offlineWhat.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </article>
  );
}
