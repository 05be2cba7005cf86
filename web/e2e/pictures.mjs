// Takes the pictures of docs/web.md from what the tests photographed: npm run pictures
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const pictures = {
  start: '01-start-light-wide',
  reports: '03-reports-light-wide',
  reading: '14-reading-light-wide',
  report: '04-report-light-wide',
  'report-small': '05-mended-dark-narrow',
  redraw: '05-redraw-light-wide',
  'left-out': '05-left-out-light-wide',
  actors: '06-actors-light-wide',
  history: '07-history-light-wide',
  search: '08-search-light-wide',
  brief: '09-brief-light-wide',
};
mkdirSync(join(root, 'docs', 'images'), { recursive: true });
for (const [name, taken] of Object.entries(pictures)) {
  copyFileSync(join(root, 'web', 'target', 'e2e', `${taken}.png`), join(root, 'docs', 'images', `web-${name}.png`));
}
