// One thing of the page and nothing else, for a host that has no room for the whole.
import { asks } from '../shared/options';
import { all, marks, whenRead } from '../shared/page';
import { stepIn } from '../shared/step';
import { expectsProgram } from './marks';
import { leadTo, staysStill } from './still';

/** Whether one thing is asked for. Then the address leads to where it stands, before the program reads it. */
export function showsPart(query: URLSearchParams): boolean {
  // Each part of this argument and its spot: with `@` where no step of an address counts, with `#` where one does. Behind
  // that is what shows all of it without the program.
  for (const part of (marks.shows ?? '').split(' ')) {
    const [name, spot = '', still] = part.split(/[#@]/);
    if (name !== query.get('show')) continue;
    // What AMP adds is no state, nor is WordPress's secret, which stays behind all else. A host that wants to hear what is
    // reached has something to hear.
    const [state, secret] = stateAndSecret();
    if (still && (marks.static || (/^(amp=1)?$/.test(state) && !asks(query, 'events')))) {
      staysStill(still);
    } else if (expectsProgram()) {
      // The last of two steps counts.
      const places = part.includes('@') ? [state, spot] : [stepIn(location) ? spot.replace(/^step=[^&]*/, '') : spot, state];
      location.replace('#' + [places.filter(Boolean).join('&'), secret].filter(Boolean).join('#'));
    } else {
      return false;
    }
    marks.show = name;
    whenRead(() => { leadToWhole(spot); });
    return true;
  }
  return false;
}

/** The state in the address, and the secret that WordPress puts behind it. */
function stateAndSecret(): [state: string, secret: string | undefined] {
  const [state = '', secret] = location.hash.split(/#(?=\?)/);
  return [state.slice(1), secret];
}

/** Shows the line that leads to the whole, in the state in view. */
function leadToWhole(spot: string): void {
  for (const link of all<HTMLAnchorElement>('.whole > a')) {
    const lead = link.onfocus = link.onpointerdown = (): void => { leadTo(link, marks.static ? spot : stateAndSecret()[0]); };
    lead();
    link.parentElement?.removeAttribute('hidden');
  }
}
