// `node setup/begin.mjs start`: what every npm script goes through. Written for any Node since 12, so that one that is
// too old is told so, and does not meet it as a syntax error of the files that come after.
import { fileURLToPath } from 'url';
import { checkNode } from './node-version.mjs';

checkNode();
const script = new URL(`./${process.argv[2]}.mjs`, import.meta.url);
process.argv.splice(1, 2, fileURLToPath(script));
void import(script.href);
