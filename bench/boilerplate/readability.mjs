// SPDX-License-Identifier: Apache-2.0
// Prints the main text that Readability.js finds in each file named, for boilerplate.py: a line
// "file <name> <seconds>", then the text of each block of its article, then an empty line.
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';

for (const file of process.argv.slice(2)) {
  const html = readFileSync(file, 'utf8');
  const begun = process.hrtime.bigint();
  const article = new Readability(new JSDOM(html, { url: 'https://example.org/' }).window.document).parse();
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  console.log(`file ${file} ${seconds.toFixed(6)}`);
  console.log((article?.textContent ?? '').replaceAll(/\s*\n\s*/g, '\n').trim());
  console.log('');
}
