// Runs before anything is drawn, before the program and without need of it: the options that must hold by
// then, and what a page in a frame says to the page that holds it.
import { isFramed } from '../shared/page';
import { watchFailure } from './failure';
import { speakWith } from './framed';
import { mark } from './marks';
import { theme } from './theme';

const query = new URLSearchParams(location.search);

mark(query);
watchFailure();
// Always the parent, not the topmost page: frames within frames are usual.
if (isFramed) speakWith(window.parent, query);
else theme();
