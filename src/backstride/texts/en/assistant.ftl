# An assistant that asks.

assistant-instructions = { -name } keeps a runner's runs and back diary on this computer. Its answers are facts with their sources and bands, or what studies say; hand them on with both. When a tool refuses, hand on its words as they are and suggest nothing beside them: the safety questions are open, or a sign stands that a professional has to look at. Never work out a plan, exercises or an all-clear of your own from these facts.
assistant-no-such = There is no tool { $name }.
assistant-lacks = This needs a value for { $name }.
assistant-on = An assistant on this computer may ask now. It starts “backstride mcp” itself. What it reads goes to whoever runs the assistant; many of them are not on this computer. Take it back with “backstride mcp --off”.
assistant-off = No assistant may ask.
assistant-is-off = No assistant may ask. “backstride mcp --on” allows it.
assistant-needs-extra = This needs an extra part: pip install "{ $extra }"
settings-answers-assistants = An assistant on this computer may ask
settings-answers-assistants-text = It starts “backstride mcp” and reads runs, diary and answers; it can change none. What it reads goes to whoever runs the assistant, who may not be on this computer.
