/**
 * What `tapeline --help` prints, word for word as the program itself would (a test holds the two
 * together), so that the most frequent question loads nothing to be answered.
 */
export const helpText = `Usage: tapeline <command> [flags]

Do you need a custom LLM? An answer for one case, priced and explained.

Flags:
  -V, --version           print the version
  -h, --help              print help; with a command, about that command

Commands:
  assess <case>           advise on an option for a case and say why
  ask [file]              be asked what is worth answering next, and save each answer
  init [template] [file]  write a commented case file to fill in
  explain <what> [case]   say what an option, a rule, a fact, a number or a word rests on
  fit [case]              size backwards: what your cards, money or device can carry
  pipeline <file> [case]  price and time a chain of steps in which the model is one
  read [words...]         read what we say: answers, articles, options, words
  compare <a> <b> [case]  set two options of a case side by side
  plan <case>             plan how to prove the advice on a case, and the way from there
  next <case>             name the rung that the failures of a test point to
  readiness <case>        read what is in place for the plan of a case, and what would raise it
  brief <case>            write one page on a case for an outside expert, with what to ask
  prices [words...]       list what models and accelerators cost on a day
  price <model>           show a model's prices: history, witnesses, standing and age
  cost [usage]            price a usage profile on every offer, the cheapest first
  replay <receipt>        compute a verdict again from its receipt and compare
  backtest <cases>        hold the advice against documented decisions
  accuracy                hold predicted speed, memory and hours against published figures
  check [folder]          find what is wrong in rules, questions, options, scenarios and texts
  diff <before> [after]   say what a change of rules or prices does to verdicts
  release                 make, check, publish and fetch releases
  serve                   answer over HTTP, for \`--server\` and other programs
  mcp                     answer an assistant over the Model Context Protocol
  completion <shell>      print the script that makes a shell complete commands
  help [command]          print help about a command

Exit codes:
  0    answered
  1    a fault of Tapeline's own; for diff: a verdict changed
  2    bad input
  3    not yet, because answers or prices are missing
  4    a condition given with --fail-if holds, or a replayed verdict differs
  130  stopped by Ctrl-C

Examples:
  tapeline ask case.yaml       be asked what matters, one question at a time
  tapeline assess case.yaml    the answer, the costs and what would change them
  tapeline prices --class top  what models cost today
`;
