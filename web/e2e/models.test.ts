import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeModel } from './models';
import { chromium, samples } from './program';
import { output, visit, type Visit } from './visit';

/** From an empty dossier to an explained equilibrium, its versions, what-ifs and evidence. */
describe.skipIf(chromium === null)('conflict models', () => {
  let here: Visit;
  let page: Page;
  const models = () => page.getByRole('link', { name: 'Models', exact: true });
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const follows = () => page.getByRole('complementary', { name: 'What follows so far' });
  const wish = (name: string) => page.getByRole('combobox', { name, exact: true });
  const sound = () => expect.poll(() => page.getByRole('button', { name: 'Keep …' }).isEnabled(), { timeout: 15_000 }).toBe(true);
  const keep = async (note: string) => {
    await sound();
    await page.getByRole('button', { name: 'Keep …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Keep …' });
    await dialog.getByLabel('Note').fill(note);
    await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('tab', { name: 'Versions' }).waitFor();
  };

  beforeAll(async () => {
    here = await visit('--reader', 'rules');
    page = here.page;
    await page.goto(here.program.address);
    await page.getByLabel('What is it about?').fill('Harbour');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByText('No reports yet').waitFor();
  });

  afterAll(async () => {
    await here?.end();
  });

  it('offers three ways to a first model', async () => {
    await models().click();
    await page.getByText('No models yet').waitFor();
    await here.inspect('30-models-empty');
  });

  it('are built by hand, by typing and clicking', async () => {
    await page.getByRole('link', { name: 'New model' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Harbour dispute');
    for (const [who, option] of [['Navy', 'Block'], ['Port', 'Protest']] as const) {
      await page.getByRole('button', { name: 'Add a decision maker' }).click();
      await page.keyboard.type(who);
      await page.keyboard.press('Enter'); // to its first option
      await page.keyboard.type(option);
    }
    const navy = page.getByRole('region', { name: 'Navy', exact: true });
    await navy.getByRole('button', { name: 'Add a wish' }).click();
    await page.keyboard.type('not Pro'); // completed from the options
    await page.getByRole('option', { name: 'Protest' }).click();
    await expect.poll(() => wish('Wish 1 of Navy').inputValue()).toBe('not Protest');
    await page.keyboard.press('Enter');
    await navy.getByRole('group', { name: 'Put together from' }).getByRole('button', { name: 'Block' }).click();
    await expect.poll(() => wish('Wish 2 of Navy').inputValue()).toBe('Block');
    const port = page.getByRole('region', { name: 'Port', exact: true });
    await port.getByRole('button', { name: 'Add a wish' }).click();
    await page.keyboard.type('not Block');
    await expect.poll(() => wish('Wish 1 of Port').inputValue()).toBe('not Block');
    await page.keyboard.press('Enter');
    for (const piece of ['Protest', 'if', 'Block']) await port.getByRole('group', { name: 'Put together from' }).getByRole('button', { name: piece, exact: true }).click();
    await expect.poll(() => wish('Wish 2 of Port').inputValue()).toBe('Protest if Block');
    await expect.poll(() => wish('Wish 1 of Port').inputValue()).toBe('not Block');
    await page.getByRole('button', { name: 'Nothing is done now' }).click();
    await page.getByRole('button', { name: 'Leave it open' }).waitFor();
    await sound();
    await follows().getByText('Nash', { exact: true }).waitFor();
    await follows().getByText('Navy: Block · Port: Protest').waitFor();
    await here.inspect('31-built');
  });

  it('say what is wrong beside its field, in a sentence', async () => {
    await wish('Wish 2 of Navy').fill('Blok');
    const field = page.locator('.wish', { has: wish('Wish 2 of Navy') });
    await field.getByText(/Blok/).waitFor();
    expect(await wish('Wish 2 of Navy').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('button', { name: 'Keep …' }).isEnabled()).toBe(false);
    await page.getByRole('heading', { level: 1 }).click();
    await here.inspect('32-problem');
    await page.getByRole('button', { name: 'Take back the last step' }).click();
    await expect.poll(() => wish('Wish 2 of Navy').inputValue()).toBe('Block');
    await sound();
  });

  it('rename an option wherever it is named, and back', async () => {
    await page.locator('#option-0-0').fill('');
    await page.locator('#option-0-0').pressSequentially('Close and guard');
    expect(await wish('Wish 2 of Port').inputValue()).toBe('Protest if "Close and guard"');
    await page.getByRole('button', { name: 'Take back the last step' }).click();
    await expect.poll(() => wish('Wish 2 of Port').inputValue()).toBe('Protest if Block');
  });

  it('outlive a reload while they are unkept, and ask before one leaves', async () => {
    await page.reload();
    await expect.poll(() => wish('Wish 2 of Port').inputValue()).toBe('Protest if Block');
    await models().click();
    const asking = page.getByRole('dialog', { name: 'Leave without keeping?' });
    await asking.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByText('Edits of a new model are not kept yet.').waitFor();
    await here.inspect('33-unkept');
    await page.getByRole('link', { name: 'Go on' }).click();
    await expect.poll(() => wish('Wish 2 of Port').inputValue()).toBe('Protest if Block');
  });

  it('are reordered by keyboard alone, the keyboard staying where it was', async () => {
    await wish('Wish 2 of Navy').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => wish('Wish 1 of Navy').inputValue()).toBe('Block');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('preference-0-0');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => wish('Wish 1 of Navy').inputValue()).toBe('not Protest');
  });

  it('are kept, and tell which outcome holds and why', async () => {
    await keep('first');
    await page.getByRole('heading', { name: 'Harbour dispute', level: 1 }).waitFor();
    const now = page.getByRole('article', { name: 'Where things stand' });
    await now.getByText(/Navy would rather take “Block”/).waitFor();
    const held = page.getByRole('article', { name: 'State 3' });
    await held.getByText('Nash', { exact: true }).first().waitFor();
    await held.getByText(/^Why it holds/).click();
    await held.getByText(/Port stays.*because it wants “Protest if Block”/).waitFor();
    await held.getByRole('button', { name: /^Rests on Port 2/ }).click();
    await page.getByText('An assumption: nothing is cited for it.').waitFor();
    await here.inspect('34-outcomes');
    await page.keyboard.press('Escape');
  });

  it('answer about any outcome', async () => {
    const ask = page.locator('.ask');
    await ask.getByRole('checkbox', { name: 'Protest' }).check();
    await ask.getByRole('button', { name: 'Does it hold?' }).click();
    await page.locator('.asked').getByText('Protest').first().waitFor();
    expect(await page.locator('.asked .outcome').getAttribute('aria-label')).toBe('State 2');
  });

  it('are drawn again with other numbers, and filtered by concept', async () => {
    const shares = page.getByRole('article', { name: 'Where things stand' }).getByRole('group', { name: 'How often it holds' });
    const before = await shares.innerText();
    await page.getByLabel('Drawn models').fill('100');
    await page.getByLabel('Seed').fill('7');
    await page.getByRole('button', { name: 'Draw again' }).click();
    await expect.poll(() => shares.innerText()).not.toBe(before);
    const only = page.getByRole('group', { name: 'Only those that hold under' });
    await only.getByRole('button', { name: /^GMR/ }).click();
    expect(await page.locator('.outcome-grid article').count()).toBeGreaterThan(0);
    await page.getByText(/^GMR: every better move can be answered/).waitFor();
    await only.getByRole('button', { name: 'All' }).click();
  });

  it('are saved as files, and read back from them', async () => {
    for (const [form, ending] of [['YAML', 'yaml'], ['.gmcr, for other programs', 'gmcr']] as const) {
      await page.getByRole('button', { name: 'Download' }).click();
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: form }).click()]);
      expect(saved.suggestedFilename()).toBe(`Harbour dispute.${ending}`);
      if (ending === 'gmcr') {
        await models().click();
        await page.getByRole('link', { name: 'Harbour dispute' }).waitFor();
        const file = join(output, saved.suggestedFilename());
        await saved.saveAs(file);
        await page.locator('input[type=file]').setInputFiles(file);
        await expect.poll(() => wish('Wish 1 of Port').inputValue()).toBe('not Block');
        await page.getByRole('button', { name: 'Throw away' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
        await page.getByRole('link', { name: 'Harbour dispute' }).click();
      }
    }
  });

  it('show ways, parts, table and graph', async () => {
    await tab('Ways from now').click();
    await page.locator('.picture svg').waitFor();
    await here.inspect('35-paths');
    await tab('Who wants what').click();
    await page.locator('.item').first().waitFor();
    await here.inspect('36-parties');
    await tab('Table').click();
    await page.locator('.experts').waitFor();
    await here.inspect('37-table');
    await tab('Graph').click();
    await page.locator('.graph canvas').first().waitFor();
    await page.getByText('The same in words').click();
    await page.getByText(/Navy: .*Block/).first().waitFor();
    await here.inspect('38-graph');
  });

  it('take rules, weights and names for conditions', async () => {
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('menuitem', { name: 'At most one of' }).click();
    const rules = page.getByRole('region', { name: 'What cannot go together' });
    await rules.getByText(/two|at least/i).first().waitFor(); // one option alone is no rule
    await rules.getByRole('checkbox', { name: 'Block' }).check();
    await rules.getByRole('checkbox', { name: 'Protest' }).check();
    await sound();
    await follows().getByText(/3 of 4 states feasible/).waitFor();
    await page.getByRole('button', { name: 'Name a condition' }).click();
    await page.keyboard.type('calm');
    await wish('What calm means').fill('not Block and not Protest');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('menuitem', { name: 'Never' }).click();
    await wish('What rule 2 rules out').fill('calm');
    // nothing is done now, which is calm: the status quo cannot be, and says so where it is ticked
    const status = page.getByRole('region', { name: 'Where things stand' });
    await status.getByRole('alert').waitFor();
    await status.getByRole('checkbox', { name: 'Block' }).check();
    await sound();
    await follows().getByText(/2 of 4 states feasible/).waitFor();
    await page.getByRole('region', { name: 'Navy', exact: true }).getByRole('button', { name: 'Use weights instead' }).click();
    await page.getByRole('region', { name: 'Navy', exact: true }).getByLabel('Protest').fill('-2');
    await sound();
    await here.inspect('38-rules');
    await page.getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
    await page.getByText('version 1', { exact: true }).first().waitFor();
  });

  it('are tried otherwise beside what is kept, and nothing of it is kept', async () => {
    await page.getByRole('link', { name: 'What if …' }).click();
    await wish('Wish 2 of Navy').fill('not Block');
    await follows().getByText('gained').first().waitFor();
    await here.inspect('39-what-if');
    await tab('Outcomes').click();
    await page.locator('.pair.changed').first().waitFor();
    expect(await page.locator('.pair.changed .fate').first().innerText()).toMatch(/gained|lost/);
    await here.inspect('40-beside');
    await page.getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
    await page.getByText('version 1', { exact: true }).first().waitFor();
  });

  it('have versions that are compared, and an earlier one is kept again', async () => {
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await wish('Wish 2 of Port').fill('not Protest');
    await keep('the port is tired');
    await page.getByText('version 2', { exact: true }).first().waitFor();
    await tab('Versions').click();
    await page.locator('.compare .shift').first().waitFor();
    expect(await page.locator('.compare .diff').first().innerText()).toContain('Protest if Block');
    await here.inspect('41-versions');
    await page.getByRole('button', { name: 'Keep this again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep this again' }).click();
    await page.getByText('version 1 again').first().waitFor();
    await page.getByRole('link', { name: 'version 3' }).waitFor();
  });

  it('cite quotations; when one is rejected, the model says what has fallen', async () => {
    await page.getByRole('link', { name: 'Reports', exact: true }).click();
    const files = ['01-call-and-contact-group.txt', '04-thirty-days.txt'];
    await page.locator('input[type=file]').first().setInputFiles(files.map((file) => join(samples, file)));
    await expect.poll(() => page.locator('.report-row[aria-rowindex]:not(.heading)').count(), { timeout: 60_000 }).toBe(2);
    await models().click();
    await page.getByRole('link', { name: 'Harbour dispute' }).click();
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await page.getByRole('button', { name: 'Cite evidence for not Block: it is an assumption' }).click();
    const dialog = page.getByRole('dialog', { name: /^What says so/ });
    await dialog.getByLabel('Search the quotations of this dossier').fill('NATO');
    await dialog.getByRole('button', { name: /^Speaks for it: .*NATO/ }).first().click();
    await dialog.getByText('Take out').waitFor();
    await here.inspect('42-evidence');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await keep('cited');
    await tab('Who wants what').click();
    await page.getByText('1 quotation').click();
    await page.locator('.cites a').first().click();
    // the report opens at the quotation: what rests on it is told before it is rejected, and after
    await page.locator('.card.chosen').getByText('1 part of a model rests on this.').waitFor();
    await here.inspect('43-resting');
    await page.getByRole('button', { name: 'Nobody said this' }).click();
    await page.locator('.card.REJECTED').waitFor();
    await page.locator('.resting a').first().click();
    await page.getByText('Rests on words that were rejected, corrected or lost since').first().waitFor();
    await here.inspect('44-fallen');
    await models().click();
    await page.getByText('1 part rests on words rejected since').waitFor();
  });

  it('start from an example', async () => {
    await page.getByRole('button', { name: 'Start from an example' }).click();
    await page.getByRole('menuitem', { name: /^Ukraine 2025/ }).click();
    await page.getByRole('heading', { name: 'New model', level: 1 }).waitFor();
    await sound();
    await here.inspect('45-example');
    await keep('');
    await page.getByRole('article', { name: 'Where things stand' }).waitFor();
    await here.inspect('46-ukraine');
    await tab('Ways from now').click();
    await here.inspect('47-ukraine-paths');
    await tab('Graph').click();
    await page.locator('.graph canvas').first().waitFor();
    await here.inspect('48-ukraine-graph');
  });

  it('are read from a file that is wrong, with the line of what is wrong', async () => {
    await models().click();
    await page.getByRole('link', { name: 'New model' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'bad.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from('parley: conflict model 1\nname: Bad\ndecision makers:\n  - name: A\n    options: [Pay]\n    preferences: [Pai]\n'),
    });
    await page.getByRole('button', { name: 'line 6' }).first().waitFor();
    await page.getByText(/Pai/).first().waitFor();
    await here.inspect('49-bad-file');
    await page.getByRole('textbox', { name: 'Text' }).fill('parley: conflict model 1\nname: Good\ndecision makers:\n  - name: A\n    options: [Pay]\n    preferences: [Pay]\n');
    await sound();
    await tab('Build').click();
    await expect.poll(() => wish('Wish 1 of A').inputValue()).toBe('Pay');
    await page.getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('link', { name: 'New model' }).waitFor();
  });

  it('of twenty options stay usable', async () => {
    await models().click();
    await page.getByRole('link', { name: 'New model' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'large.yaml', mimeType: 'text/yaml', buffer: Buffer.from(largeModel(20)) });
    await sound();
    await keep('large');
    await page.getByRole('button', { name: 'Work it out' }).waitFor();
    await page.getByRole('article', { name: 'Where things stand' }).waitFor();
    await here.inspect('50-large');
    await page.locator('.ask').getByRole('checkbox', { name: 'P1 acts 2', exact: true }).check();
    await page.locator('.ask').getByRole('button', { name: 'Does it hold?' }).click();
    await page.locator('.asked .outcome').waitFor();
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await page.locator('#option-0-0').fill('P1 starts');
    await sound();
    await page.getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('tab', { name: 'Versions' }).waitFor();
  });

  it('reached nothing beyond this machine, and broke no policy of their own', () => {
    expect(here.strangers).toEqual([]);
    expect(here.refused).toEqual([]);
    expect(here.faults).toEqual([]);
    expect([...here.program.reached]).toEqual([]);
  });
});
