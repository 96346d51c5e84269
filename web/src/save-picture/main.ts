// Saves a picture of what the Board shows. Fetched with the Board, so that a press asks for nothing.
import { offer } from './offer';

offer();
