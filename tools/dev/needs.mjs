// What the machine must have. In: nothing. Out: a list of needs, each with a look-up and the ways to get it.
// Never: installs anything (setup.mjs does).
import fs from 'node:fs';
import path from 'node:path';
import { ask, findProgram, isExecutable } from '../lib/run.mjs';

/**
 * @typedef {object} Need
 * @property {string} name
 * @property {string} apt package names of Debian and Ubuntu
 * @property {string} brew what to do on a Mac with Homebrew
 * @property {string} otherwise what to do elsewhere
 * @property {() => boolean} found
 */

const CMAKE = [3, 25];  // workflow presets
const DEBIAN_TOOLCHAIN = '/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake';
const INCLUDES = ['/usr/include', '/usr/local/include', '/opt/homebrew/include'];
const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIREFOX = ['firefox-esr', 'firefox'];
const WEBKITS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
const LIBRARIES = ['/usr/lib', '/usr/libexec', '/usr/lib64'];  // Debian has a folder for each kind of machine in the first

/** To build and serve. @type {Need[]} */
export const BUILD_NEEDS = [
  {
    name: 'CMake 3.25 or newer', apt: 'cmake', brew: 'brew install cmake', otherwise: 'https://cmake.org/download/',
    found: () => atLeast(ask('cmake', ['--version']), CMAKE),
  },
  {
    name: 'Ninja', apt: 'ninja-build', brew: 'brew install ninja', otherwise: 'https://ninja-build.org/',
    found: () => findProgram('ninja') !== '',
  },
  {
    name: 'Emscripten', apt: 'emscripten', brew: emsdk('latest'), otherwise: emsdk('latest'),
    found: () => wasmPreset() !== '',
  },
];

/** For `npm test` as well. @type {Need[]} */
export const TEST_NEEDS = [
  {
    name: 'a C++20 compiler', apt: 'g++', brew: 'xcode-select --install', otherwise: 'install g++ 12 or clang++ 14, or newer',
    found: () => ['c++', 'g++', 'clang++'].some((name) => findProgram(name) !== ''),
  },
  {
    name: 'doctest (C++ headers)', apt: 'doctest-dev', brew: 'brew install doctest',
    otherwise: 'https://github.com/doctest/doctest, installed under /usr/local', found: () => header('doctest/doctest.h'),
  },
  {
    name: 'nlohmann/json (C++ headers)', apt: 'nlohmann-json3-dev', brew: 'brew install nlohmann-json',
    otherwise: 'https://github.com/nlohmann/json, installed under /usr/local', found: () => header('nlohmann/json.hpp'),
  },
  {
    name: 'Chromium', apt: 'chromium', brew: 'brew install --cask chromium',
    otherwise: 'install Chromium or Chrome and set CHROMIUM to its program', found: () => chromium() !== '',
  },
  {
    name: 'OpenSSL', apt: 'openssl', brew: 'brew install openssl', otherwise: 'install the openssl command',
    found: () => findProgram('openssl') !== '',
  },
  {
    name: 'pdftotext', apt: 'poppler-utils', brew: 'brew install poppler', otherwise: 'install Poppler (pdftotext)',
    found: () => findProgram('pdftotext') !== '',
  },
  {
    name: 'clang-format', apt: 'clang-format', brew: 'brew install clang-format', otherwise: 'install clang-format 14 or newer',
    found: () => findProgram('clang-format') !== '',
  },
];

/** For `npm run verify`, and for other engines than Chromium. @type {Need[]} */
export const VERIFY_NEEDS = [
  {
    name: 'clang-tidy', apt: 'clang-tidy', brew: 'brew install llvm', otherwise: 'install clang-tidy 14 or newer',
    found: () => findProgram('clang-tidy') !== '',
  },
  {
    name: 'Firefox', apt: 'firefox-esr', brew: 'brew install --cask firefox',
    otherwise: 'install Firefox and set FIREFOX to its program', found: () => firefox() !== '',
  },
  {
    name: 'WebKitGTK', apt: 'webkit2gtk-driver', brew: 'run the tests on Linux: WebKitGTK has no Mac version that can be driven',
    otherwise: 'install WebKitGTK with MiniBrowser and WebKitWebDriver and set MINIBROWSER to the first',
    found: () => findProgram('WebKitWebDriver') !== '' && miniBrowser() !== '',
  },
  {
    name: 'Xvfb', apt: 'xvfb', brew: 'run the tests on Linux', otherwise: 'install Xvfb, a display without a screen',
    found: () => findProgram('Xvfb') !== '' && findProgram('setpriv') !== '',
  },
  {
    name: 'clang 19 (fuzzing, coverage)', apt: 'clang-19', brew: 'brew install llvm',
    otherwise: 'install clang 18 or newer and set CXX to its clang++', found: () => newClang() !== '',
  },
  {
    name: 'the runtime libraries of clang 19', apt: 'libclang-rt-19-dev', brew: 'brew install llvm',
    otherwise: 'install compiler-rt with libFuzzer', found: () => fuzzingCompiler() !== '',
  },
  {
    name: 'the coverage tools of LLVM 19', apt: 'llvm-19', brew: 'brew install llvm',
    otherwise: 'install llvm-cov and llvm-profdata of the same version as clang', found: () => coverageTools() !== undefined,
  },
];

const WORDPRESS = '/usr/share/wordpress';
const HOSTED = 'run this test on Debian or Ubuntu, whose packages it uses';

/** @param {string} name @param {string} apt @param {() => boolean} found @returns {Need} */
const ofDebian = (name, apt, found) => ({ name, apt, brew: HOSTED, otherwise: HOSTED, found });

/** What a test file asks for in its first line (`needs: wordpress`), on top of its tier; installed only where such a file is run. @type {Record<string, Need[]>} */
export const NAMED_NEEDS = {
  servers: [['nginx', 'nginx-light'], ['apache2', 'apache2'], ['caddy', 'caddy']].map(([name, apt]) => ofDebian(name, apt, () => program(name))),
  wordpress: [
    ofDebian('WordPress', 'wordpress', () => fs.existsSync(`${WORDPRESS}/wp-load.php`)),
    ...['twentytwentythree', 'twentytwentyone'].map((name) => ofDebian(`the theme ${name}`, `wordpress-theme-${name}`, () => fs.existsSync(`${WORDPRESS}/wp-content/themes/${name}`))),
    ofDebian('MariaDB server', 'mariadb-server-core', () => program('mariadbd')),
    ofDebian('MariaDB client', 'mariadb-client-core', () => program('mariadb')),
    ofDebian('PHP', 'php-cli', () => program('php')),
    ...['mysqli', 'mbstring', 'xml'].map((name) => ofDebian(`PHP: ${name}`, `php-${name.replace('mysqli', 'mysql')}`, () => ask('php', ['-m']).split('\n').includes(name))),
  ],
};

/** Also where root's programs lie. @param {string} name */
function program(name) {
  return findProgram(name) !== '' || isExecutable(`/usr/sbin/${name}`);
}

const NEWEST_CLANG = 25;
const OLDEST_MCDC = 18;  // the first clang with MC/DC

/** The newest clang++ from 18 on, or ''. CXX overrules the search when it is one. */
export function newClang() {
  const { CXX } = process.env;
  const versions = Array.from({ length: NEWEST_CLANG - OLDEST_MCDC + 1 }, (_, i) => `clang++-${NEWEST_CLANG - i}`);
  const names = [...(CXX ? [CXX] : []), ...versions, 'clang++', '/opt/homebrew/opt/llvm/bin/clang++'];
  const isNew = (/** @type {string} */ name) => atLeast(/clang version [0-9.]+/.exec(ask(name, ['--version']))?.[0] ?? '', [OLDEST_MCDC, 0]);
  return names.find((name) => (name.includes('/') ? isExecutable(name) : findProgram(name) !== '') && isNew(name)) ?? '';
}

/** A clang++ that has libFuzzer and the sanitizers, or ''. */
export function fuzzingCompiler() {
  const clang = newClang();
  if (clang === '') return '';
  const ofLinux = fs.existsSync(ask(clang, ['-print-file-name=libclang_rt.fuzzer-x86_64.a']).trim());
  const runtime = ask(clang, ['-print-runtime-dir']).trim();
  const here = fs.existsSync(runtime) && fs.readdirSync(runtime).some((name) => /libclang_rt\.fuzzer[-_.]/.test(name));
  return ofLinux || here ? clang : '';
}

/** llvm-profdata and llvm-cov of the clang++ that newClang finds. @returns {{profdata: string, cov: string} | undefined} */
export function coverageTools() {
  const clang = newClang();
  const suffix = /(-\d+)?$/.exec(clang)?.[0] ?? '';
  const beside = (/** @type {string} */ name) => clang.includes('/') ? path.join(path.dirname(clang), name + suffix) : findProgram(name + suffix);
  const [profdata, cov] = ['llvm-profdata', 'llvm-cov'].map(beside);
  return clang !== '' && isExecutable(profdata) && isExecutable(cov) ? { profdata, cov } : undefined;
}

/** The CMake preset whose Emscripten is here, or ''. An emsdk that was asked for comes first. */
export function wasmPreset() {
  const { EMSDK } = process.env;
  if (EMSDK && fs.existsSync(path.join(EMSDK, 'upstream/emscripten/cmake/Modules/Platform/Emscripten.cmake'))) return 'wasm-emsdk';
  return fs.existsSync(DEBIAN_TOOLCHAIN) && findProgram('emcc') !== '' ? 'wasm' : '';
}

/** The program, or ''. CHROMIUM overrules the search. */
export function chromium() {
  return browser(process.env.CHROMIUM, CHROMIUM, [
    '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']);
}

/** The program, or ''. FIREFOX overrules the search. */
export function firefox() {
  return browser(process.env.FIREFOX, FIREFOX, ['/Applications/Firefox.app/Contents/MacOS/firefox']);
}

/** WebKitGTK's small browser, or ''; it lies among WebKitGTK's own programs, not in PATH. MINIBROWSER overrules the search. */
export function miniBrowser() {
  const folders = LIBRARIES.flatMap((folder) => [folder, ...(fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name)) : [])]);
  return browser(process.env.MINIBROWSER, ['MiniBrowser'], folders.flatMap((folder) => WEBKITS.map((name) => path.join(folder, name, 'MiniBrowser'))));
}

/** @param {string | undefined} given @param {string[]} names @param {string[]} files */
function browser(given, names, files) {
  if (given) return isExecutable(given) ? given : '';
  return [...names.map(findProgram), ...files.filter(isExecutable)].find((file) => file !== '') ?? '';
}

/** @param {string} name */
function header(name) {
  const given = (process.env.CPATH ?? '').split(path.delimiter).filter(Boolean);
  return [...given, ...INCLUDES].some((folder) => fs.existsSync(path.join(folder, name)));
}

/** @param {string} text first line ends with a version @param {number[]} least */
function atLeast(text, least) {
  const version = /(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number);
  return version !== undefined && (version[0] > least[0] || (version[0] === least[0] && version[1] >= least[1]));
}

/** @param {string} version */
function emsdk(version) {
  return 'git clone https://github.com/emscripten-core/emsdk && '
    + `emsdk/emsdk install ${version} && emsdk/emsdk activate ${version} && export EMSDK="$PWD/emsdk"`;
}
