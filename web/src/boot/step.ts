import { all, isFramed } from '../shared/page';
import { stepIn } from '../shared/step';

/** In a frame a link to one step shows that step from the start, as the program will. */
export function showAskedStep(): void {
  const id = stepIn(location);
  const step = id && document.getElementById(`step-${id}`);
  if (!isFramed || !step) return;
  for (const one of all('main .step')) one.hidden = one !== step;
}
