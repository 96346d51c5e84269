import { all } from '../shared/page';
import { stepIn } from '../shared/step';

/** A link to one step shows that step from the start, as the program will. */
export function showAskedStep(): void {
  const id = stepIn(location);
  const step = id && document.getElementById(`step-${id}`);
  if (!step || location.hash.includes('read=page')) return;
  for (const one of all('main .step')) one.hidden = one !== step;
}
