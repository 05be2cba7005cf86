import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** A quiet blue, dark enough at shade 7 for text on white. */
const harbour: MantineColorsTuple = [
  '#eef5fa', '#dce8f0', '#b5cfe0', '#8bb5d0', '#689fc3', '#5291bb', '#3f7ba5', '#2b6289', '#23547a', '#16415f',
];

export const theme = createTheme({
  primaryColor: 'harbour',
  primaryShade: 7,
  colors: { harbour },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
});
