// Runs before anything is drawn, before the program and without need of it: the options that must hold by
// then, and what a page in a frame says to the page that holds it.
import { isFramed, marks } from '../shared/page';
import type { Naming } from '../shared/program';
import { watchFailure } from './failure';
import { speakWith } from './framed';
import { expectsProgram, mark, markExpected } from './marks';
import { styleForOld } from './old';
import { showsPart } from './part';
import { askForProgram } from './program';
import { theme } from './theme';

// Systems that write an address into a page escape what parts its options, some of them once too often.
const query = new URLSearchParams(location.search.replace(/&(amp;)+/g, '&'));

mark(query);
if (showsPart(query)) marks.framed = 'yes';
markExpected();
// A classic script knows itself while it runs.
const script = document.currentScript as Naming;
styleForOld(script.dataset.old);
if (expectsProgram()) askForProgram(script);
watchFailure();
// Always the parent, not the topmost page: frames within frames are usual.
if (isFramed) speakWith(window.parent, query);
else theme();
