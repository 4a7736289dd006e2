// Stryker's way to run our tests against a mutant: one page of Chromium that holds all of web/ and the tests of tests/web/inside/, loaded anew
// for each mutant. In: a mutant, the tests that reach it. Out: the first that notices it. Never: a test of the built pages: those take seconds.
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { mutation } from './judge.mjs';

/** @import { Browser, Page } from 'playwright-core' */
/** @import { MutantRunOptions } from '@stryker-mutator/api/test-runner' */

const kLongestMs = 60_000;  // for all tests, which take one or two seconds; what runs in circles is stopped by the count of hits long before

class WebRunner {
  /** @type {Browser | undefined} */ #browser;
  /** @type {Page | undefined} */ #page;
  /** @type {http.Server} */ #server = http.createServer();
  #address = '';

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Stryker's copy of the repository is the working folder: its web/ holds the mutants. */
  async init() {
    const { insidePage } = await import(pathToFileURL(path.resolve('tests/web/inside/page.mjs')).href);
    const html = await insidePage();
    this.#server.on('request', (_, response) => { response.writeHead(200, { 'Content-Type': 'text/html' }).end(html); });
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
    this.#address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (this.#server.address()).port}/`;
  }

  /** The page, loaded anew; Stryker's switches find this in it. @param {object} stryker */
  async #load(stryker) {
    if (!this.#page) {
      const { openChromium } = await import(pathToFileURL(path.resolve('tests/web/browser.mjs')).href);
      this.#browser = await openChromium();
      this.#page = await /** @type {Browser} */ (this.#browser).newPage();
      this.#page.setDefaultTimeout(0);
      // Outside the page's policy, and before its first script.
      await this.#page.addInitScript(() => { Object.assign(window, { __stryker__: JSON.parse(decodeURIComponent(location.search.slice(1)) || '{}') }); });
    }
    await this.#page.goto(`${this.#address}?${encodeURIComponent(JSON.stringify(stryker))}`, { timeout: 0 });
    return this.#page;
  }

  async dryRun() {
    const page = await this.#load({});
    const names = await page.evaluate(() => /** @type {any} */ (window).inside.names());
    /** @type {any[]} */ const tests = [];
    for (const name of names) {
      const begun = Date.now();
      const failureMessage = await page.evaluate((one) => {
        /** @type {any} */ (window).__stryker__.currentTestId = one;
        return /** @type {any} */ (window).inside.run(one);
      }, name);
      tests.push({ id: name, name, timeSpentMs: Date.now() - begun, ...(failureMessage ? { status: TestStatus.Failed, failureMessage } : { status: TestStatus.Success }) });
    }
    const mutantCoverage = await page.evaluate(() => /** @type {any} */ (window).__stryker__.mutantCoverage);
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /** @param {MutantRunOptions} options */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const killed = (/** @type {string} */ name, /** @type {string} */ failureMessage) => ({ status: MutantRunStatus.Killed, killedBy: [name], failureMessage, nrOfTests: 1 });
    const limited = hitLimit === undefined ? {} : { hitCount: 0, hitLimit };
    const run = async () => {
      const page = await this.#load({ activeMutant: activeMutant.id, ...limited });
      return page.evaluate((filter) => {
        const { inside } = /** @type {any} */ (window);
        return inside?.whole ? inside.first(filter ?? inside.names()) : { name: 'the page starts', wrong: 'it does not' };
      }, testFilter);
    };
    /** @type {ReturnType<typeof setTimeout> | undefined} */ let timer;
    const late = new Promise((resolve) => { timer = setTimeout(() => resolve('late'), kLongestMs); });
    const working = run();
    working.catch(() => {});
    const found = await Promise.race([working, late]);
    clearTimeout(timer);
    if (found === 'late') {
      await this.#close();
      return { status: MutantRunStatus.Timeout };
    }
    if (found && /Hit count limit reached/.test(found.wrong)) return { status: MutantRunStatus.Timeout, reason: found.name };
    return found ? killed(found.name, found.wrong) : { status: MutantRunStatus.Survived, nrOfTests: testFilter?.length ?? 0 };
  }

  async #close() {
    const browser = this.#browser;
    this.#browser = this.#page = undefined;
    await browser?.close().catch(() => {});
  }

  async dispose() {
    await this.#close();
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Says what went unnoticed as soon as it is known: a whole run takes long. */
class WebReporter {
  /** @param {import('@stryker-mutator/api/core').MutantResult} result */
  onMutantTested(result) {
    if (result.status !== 'Killed') console.log(`${result.status}: ${Object.values(mutation(result)).join('\n    ')}`);
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'heed-web', /** @type {any} */ (WebRunner)),
  declareClassPlugin(PluginKind.Reporter, 'heed-web', /** @type {any} */ (WebReporter)),
];
