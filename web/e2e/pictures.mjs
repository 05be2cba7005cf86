// Takes the pictures of docs/web.md and docs/model-page.md from what the tests photographed: npm run pictures
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
const modelPictures = {
  build: '31-built-light-wide',
  problem: '32-problem-light-wide',
  outcomes: '46-ukraine-light-wide',
  paths: '47-ukraine-paths-light-wide',
  graph: '48-ukraine-graph-light-wide',
  'what-if': '39-what-if-light-wide',
  beside: '40-beside-dark-wide',
  versions: '41-versions-light-wide',
  evidence: '42-evidence-light-wide',
  fallen: '44-fallen-light-wide',
  small: '46-ukraine-dark-narrow',
};
mkdirSync(join(root, 'docs', 'images'), { recursive: true });
for (const [name, taken] of Object.entries(pictures)) {
  copyFileSync(join(root, 'web', 'target', 'e2e', `${taken}.png`), join(root, 'docs', 'images', `web-${name}.png`));
}
for (const [name, taken] of Object.entries(modelPictures)) {
  copyFileSync(join(root, 'web', 'target', 'e2e', `${taken}.png`), join(root, 'docs', 'images', `model-page-${name}.png`));
}
