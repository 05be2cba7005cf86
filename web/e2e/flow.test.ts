import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { chromium, samples } from './program';
import { output, visit, type Visit } from './visit';

if (chromium === null) {
  console.warn('Skipped: the pages are tried in Chromium, and none is installed (Debian: apt install chromium).');
}

/** A first visit, from the start page to the printed brief. */
describe.skipIf(chromium === null)('the web application', () => {
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    here = await visit();
    page = here.page;
  });

  afterAll(async () => {
    await here?.end();
  });

  it('starts with an offer, not with an empty table', async () => {
    await page.goto(here.program.address);
    await page.getByRole('button', { name: 'Try the sample' }).waitFor();
    await here.inspect('01-start');
  });

  it('makes a dossier and says what to do with it', async () => {
    await page.getByLabel('What is it about?').fill('Talks in spring');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByText('No reports yet').waitFor();
    await here.inspect('02-empty');
  });

  it('reads five files while one watches', async () => {
    const files = ['01-call-and-contact-group.txt', '02-two-tables.md', '03-the-bill-for-gratitude.txt', '04-thirty-days.txt', '05-live-black-sea.html'];
    await page.locator('input[type=file]').first().setInputFiles(files.map((file) => join(samples, file)));
    await expect.poll(() => page.locator('.report-row[aria-rowindex]:not(.heading)').count(), { timeout: 60_000 }).toBe(5);
    await here.inspect('03-reports');
  });

  it('corrects a date where it stands', async () => {
    await page.getByRole('button', { name: /^Correct date and outlet of/ }).first().click();
    await page.getByLabel('Published on, or from').fill('2025-03-12');
    await page.getByLabel(/^until/).fill('2025-03-12');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.basis.person').first().waitFor();
    expect(await page.locator('.basis.person').first().innerText()).toBe('given');
  });

  it('shows a report with who says what', async () => {
    await page.getByRole('link', { name: /Hegseth|Trump and Putin/ }).first().click();
    await page.locator('.card').first().waitFor();
    expect(await page.locator('mark.content').count()).toBeGreaterThan(3);
    await here.inspect('04-report');
  });

  it('mends a speaker, and undo takes it back', async () => {
    await page.locator('.card-head').first().click();
    await page.getByRole('button', { name: 'Somebody else …' }).click();
    await page.getByRole('combobox', { name: 'Who says this?' }).fill('Maud Ketteridge');
    await page.getByRole('option', { name: /Maud Ketteridge/ }).click();
    await page.locator('.card.CORRECTED').first().waitFor();
    expect(await page.locator('.card.CORRECTED .speaker').first().innerText()).toBe('Maud Ketteridge');
    await here.inspect('05-mended');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => page.locator('.card.CORRECTED').count()).toBe(0);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await page.locator('.card.CORRECTED').first().waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => page.locator('.card.CORRECTED').count()).toBe(0);
  });

  it('is worked by keyboard alone', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.locator('.card.chosen.ACCEPTED').waitFor();
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.card.ACCEPTED').count()).toBe(0);
  });

  it('changes which words an attribution is, from selected words', async () => {
    await page.keyboard.press('Escape');
    await page.locator('.card-head').nth(1).click();
    const before = await page.locator('.card.chosen .cited').innerText();
    await selectWords(page, 'mark.content.chosen', 5, 25);
    const panel = page.getByRole('dialog', { name: 'Add what somebody says' });
    await here.inspect('05-redraw');
    await panel.getByRole('button', { name: 'what is said' }).click();
    await page.locator('.card.chosen.CORRECTED').waitFor();
    const after = await page.locator('.card.chosen .cited').innerText();
    expect(before).toContain(after);
    expect(after.length).toBeLessThanOrEqual(20);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => page.locator('.card.chosen .cited').innerText()).toBe(before);
  });

  it('adds what the reader missed, from selected words', async () => {
    await page.keyboard.press('Escape');
    await selectWords(page, '.body .block [data-at]', 0, 30);
    const adding = page.getByRole('dialog', { name: 'Add what somebody says' });
    await adding.getByRole('combobox', { name: 'Who says this?' }).fill('Perpetua Lisle');
    await page.getByRole('option', { name: /Perpetua Lisle/ }).click();
    await adding.getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('.card.ADDED').first().waitFor();
    expect(await page.locator('.card.ADDED .speaker').first().innerText()).toBe('Perpetua Lisle');
  });

  it('puts back what the reader left out', async () => {
    await page.getByRole('link', { name: 'Reports', exact: true }).click();
    await page.getByRole('link', { name: /The bill for gratitude/ }).click();
    await page.getByRole('checkbox', { name: 'Show what was left out' }).check();
    const left = await page.locator('.block-row.left-out').count();
    expect(left).toBeGreaterThan(0);
    await page.locator('.left-out').first().scrollIntoViewIfNeeded();
    await here.inspect('05-left-out');
    await page.getByRole('button', { name: 'It belongs to the report' }).first().click();
    await page.getByText('Put back by a person').first().waitFor();
    await expect.poll(() => page.locator('.block-row.left-out').count()).toBeLessThan(left);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => page.locator('.block-row.left-out').count()).toBe(left);
  });

  it('merges two actors', async () => {
    await page.getByRole('link', { name: 'Actors' }).click();
    await page.locator('.actor-link').first().waitFor();
    await page.locator('.actor-link').first().click();
    await page.getByRole('button', { name: 'Merge with …' }).click();
    await page.getByRole('combobox', { name: /^Who is the same as/ }).fill('Perpetua');
    await page.getByRole('option', { name: 'Perpetua Lisle' }).click();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.locator('.facts dd').first().getByText('Perpetua Lisle').waitFor();
    await page.getByText('A person has decided about this actor').waitFor();
    await here.inspect('06-actors');
  });

  it('keeps the history of it all', async () => {
    await page.getByRole('button', { name: 'History' }).click();
    await page.locator('.history').getByText(/merged perpetua lisle/).first().waitFor();
    try {
      await here.inspect('07-history');
    } finally {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: 'History' }).waitFor({ state: 'hidden' });
    }
  });

  it('finds words over all reports', async () => {
    await page.getByRole('link', { name: 'Search' }).click();
    await page.getByLabel('Words to search for').fill('zzz-nowhere');
    await page.getByText('No report contains').waitFor();
    await here.inspect('08-nothing-found');
    await page.getByLabel('Words to search for').fill('ceasefire');
    await page.locator('mark.hit').first().waitFor();
    await here.inspect('08-search');
  });

  it('prints the brief', async () => {
    await page.getByRole('link', { name: 'Brief' }).click();
    await page.locator('.voices > li').first().waitFor();
    await here.inspect('09-brief');
    const pdf = await page.pdf({ format: 'A4' });
    writeFileSync(join(output, 'brief.pdf'), pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has help that needs no network', async () => {
    await page.getByRole('link', { name: 'Help' }).click();
    await page.getByText('What the marks mean').waitFor();
    await here.inspect('10-help');
  });

  it('says how far it is while it reads, and what could not be read', async () => {
    const progress = (step: object) =>
      page.route('**/progress', (route) =>
        route.fulfill({ contentType: 'text/event-stream', body: `data: ${JSON.stringify(step)}\n\n` }),
      );
    const step = { phase: 'READING', done: 312, total: 1200, current: 'week3/wire-0312.html', refusals: [], trouble: null };
    await progress(step);
    await page.getByRole('link', { name: 'Reports', exact: true }).click();
    await page.reload();
    await page.getByText('Reading: 312 of 1,200 reports').waitFor();
    await here.inspect('14-reading');
    await page.unroute('**/progress');
    await progress({
      ...step,
      phase: 'FAILED',
      trouble: 'The disk is full. Free some space, then drop the files again: what was read is kept.',
      refusals: [{ file: 'scan.pdf', reason: 'It holds pictures of text, and no text.', remedy: 'Run it through text recognition first.' }],
    });
    await page.reload();
    await page.getByText('The disk is full.').waitFor();
    await here.inspect('15-failed');
    await page.unroute('**/progress');
  });

  it('says so when the program has ended', async () => {
    await page.route('**/api/**', (route) => route.abort());
    await page.reload();
    await page.getByText('Parley does not answer.').first().waitFor();
    await here.inspect('16-no-answer');
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.locator('.report-row').nth(1).waitFor();
  });

  it('leads from a wrong address, and finds the dossier again from the start page', async () => {
    await page.goto(`${here.program.address}/d/talks-in-spring/nowhere`);
    await page.getByText('There is no such page').waitFor();
    await here.inspect('17-no-page');
    await page.getByRole('link', { name: 'Parley', exact: true }).click();
    await page.getByRole('button', { name: /Talks in spring/ }).waitFor();
    await here.inspect('18-start-again');
    await page.getByRole('button', { name: /Talks in spring/ }).click();
    await page.locator('.report-row').nth(1).waitFor();
  });

  it('reached nothing beyond this machine, and broke no policy of its own', () => {
    expect(here.strangers).toEqual([]);
    expect(here.refused).toEqual([]);
    expect(here.faults).toEqual([]);
    expect([...here.program.reached]).toEqual([]);
  });
});

/** Selects words as a mouse would, in the first matching stretch that is long enough. */
async function selectWords(page: Page, selector: string, from: number, to: number): Promise<void> {
  await page.locator(selector).first().waitFor();
  await page.evaluate(
    ({ selector, from, to }) => {
      const stretch = [...document.querySelectorAll(selector)].find((one) => (one.textContent ?? '').length > to);
      const text = stretch?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      document.dispatchEvent(new Event('pointerup'));
    },
    { selector, from, to },
  );
}
