# Settings, and the first start.

web-page-settings = Settings

settings-title = What does Backstride know about me, and how does it show it?
settings-me = About me
settings-me-why = Everything here is optional. Height, mass, sex and year of birth make the estimates of the model narrower; they go nowhere.
settings-sex = Sex
settings-sex-hint = For the tables of the body; “not told” means both are taken into account.
settings-sex-f = female
settings-sex-m = male
settings-sex-unknown = not told
settings-birth-year = Year of birth
settings-height-cm = Height in cm
settings-height-ft = Height: feet
settings-height-in = and inches
settings-mass-kg = Body mass in kg
settings-mass-lb = Body weight in pounds
settings-mass-hint = The model needs it only roughly. Leave it empty if you would rather not.
settings-zone = Home time zone
settings-zone-hint = For example Europe/Berlin. It gives runs their day where the file does not say.
settings-country = Country, in two letters
settings-country-hint = For the emergency number only. Now you would be shown { $numbers }.
settings-units = Units
settings-units-metric = kilometres, kilograms
settings-units-imperial = miles, feet, pounds
settings-since = From when does it hold?
settings-since-hint = Today where nothing stands here. Earlier runs keep what held then.
settings-save = Save
settings-history = What I told before
settings-history-line = from { $day }
settings-history-sex = sex { $value ->
    [f] female
    [m] male
   *[unknown] not told
 }
settings-history-birth-year = born { $value }
settings-history-height-m = { $value } tall
settings-history-mass-kg = body mass { $value }
settings-history-zone = at home in { $value }
settings-history-units = { $value ->
    [imperial] miles, feet, pounds
   *[metric] kilometres, kilograms
 }
settings-history-country = country { $value }

settings-shown = How it is shown
settings-language = Language
settings-language-own = as this browser asks for
settings-hide-numbers = Hide numbers and maps
settings-hide-numbers-text = For when somebody looks over your shoulder. Every number on a page becomes a dot; charts keep their shape. Emergency numbers and forms stay readable.
settings-hide-ends = Leave start and end out of maps
settings-hide-ends-text = The first and last 200 metres, where home may lie. Exports keep everything.
settings-theme = Light or dark follows your device.
settings-numbers-hidden = Numbers are hidden.
settings-show-again = Show them again
finding-settings-no-such-zone = “{ $zone }” is no time zone. Write it as Europe/Berlin or America/New_York.

start-title = Who runs here?
start-title-runs = Where are your runs?
start-title-check = How is your back?
start-step = Step { $step } of 3
start-hello = Backstride sets your runs beside your back and says what is known. It stays on this computer. Three steps, under two minutes; the first two may be skipped.
start-next = Next
start-skip = Skip this
start-skip-runs = Later
start-runs-more = The import goes on while you do the next step.
start-check-text = Before anything is suggested: yes-or-no questions about your back, about one minute. Until they are answered, everything that suggests something stays locked. Runs, loads, diary and reading stay open.
start-check-now = Answer them now
start-check-later = Put it off
