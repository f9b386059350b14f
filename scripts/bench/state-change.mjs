// How long the checklist takes from a changed state to the frame that shows it.

const SLOWDOWN = 4;
const CHANGES = 30;

/** Milliseconds of script and layout on a CPU slowed four times, for each change of a state. */
export async function stateChanges(browser, url) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const client = await context.newCDPSession(tab);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await tab.goto(`${url}tracks/community-building/checklist/`);
  await tab.locator('gw-checklist[data-ready]').waitFor();
  const times = [];
  for (let i = 0; i < CHANGES; i += 1)
    times.push(
      await tab.evaluate((index) => {
        const radios = document.querySelectorAll('gw-checklist input[type=radio]');
        const radio = radios[(index * 5) % radios.length];
        const start = performance.now();
        radio.click();
        document.body.getBoundingClientRect();
        return performance.now() - start;
      }, i),
    );
  await context.close();
  return times;
}
