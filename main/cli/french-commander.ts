import type { Command, CommanderError } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

const MESSAGES: Readonly<Record<string, (name: string) => string>> = {
  'commander.missingArgument': (name) => `Il manque l’argument « ${name} ».`,
  'commander.optionMissingArgument': (name) => `L’option « ${name} » attend une valeur.`,
  'commander.missingMandatoryOptionValue': (name) => `Il manque l’option « ${name} ».`,
  'commander.unknownOption': (name) => `Option inconnue : « ${name} ».`,
  'commander.unknownCommand': (name) => `Commande inconnue : « ${name} ».`,
  'commander.excessArguments': () => 'Il y a trop d’arguments.',
};

/** Makes a command and its sub-commands speak French and throw instead of leaving the program. */
export function speakFrenchInCommands(command: Command): void {
  command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .helpOption('-h, --help', 'affiche cette aide');
  for (const child of command.commands) speakFrenchInCommands(child);
}

/** What a bad command line did wrong, in French; the words in quotes are the ones typed. */
export function frenchMessage(error: CommanderError): string {
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const known = MESSAGES[error.code];
  const message = known ? known(name) : error.message.replace(/^error: /, '');
  return `${message}\nAide : prefigure --help`;
}
