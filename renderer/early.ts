import { askEarly } from './client/early-answers.ts';

// Built as a script of its own, ahead of the program's. The desktop has no need of it: its bridge answers at once.
if (!window.prefigure) askEarly(window.fetch.bind(window), window.location.hash);
