questionnaire-name = Vragenlijst
questionnaire-gone = Deze vragenlijst is er niet meer
questionnaire-gone-words = De stap waarmee hij gemaakt is, is ongedaan gemaakt. Doet u die stap opnieuw, dan is hij terug.
questionnaire-view = Wat u ziet
questionnaire-edit = Bewerken
questionnaire-screen = Scherm
questionnaire-phone = Belscript
questionnaire-counts = { $questions }, { $open } open, { $minutes }
questionnaire-minutes = { $count ->
    [one] ongeveer { $number } minuut
   *[other] ongeveer { $number } minuten
 }
questionnaire-draft = Versie { $number }, concept.
questionnaire-used = Versie { $number }, in gebruik. Een wijziging wordt versie { $next }.
questionnaire-used-answers = { $count ->
    [one] Versie { $number }, in gebruik. Een wijziging wordt versie { $next }; het ene antwoord houdt de vragen waarop het gegeven is.
   *[other] Versie { $number }, in gebruik. Een wijziging wordt versie { $next }; de { $answers } antwoorden houden de vragen waarop ze gegeven zijn.
 }
questionnaire-older = { $count ->
    [one] Het ene antwoord op versie { $number } houdt de vragen waarop het gegeven is.
   *[other] De { $answers } antwoorden op versie { $number } houden de vragen waarop ze gegeven zijn.
 }
questionnaire-older-many = De { $answers } antwoorden op eerdere versies houden de vragen waarop ze gegeven zijn.
questionnaire-is-retired = Hij is nu niet in gebruik; er is niets verloren.
questionnaire-left = Wat u aan het typen was, is nog niet opgeslagen:
questionnaire-left-use = Gebruiken
questionnaire-left-drop = Weggooien
questionnaire-head = Titel en inleiding
questionnaire-head-show = Titel en inleiding bewerken
questionnaire-title = Titel, voor uw eigen lijsten
questionnaire-introduction = Inleiding
questionnaire-thanks = Dank, aan het eind
questionnaire-no-title = Vul een titel in; tot dan blijft de vorige staan
questionnaire-no-words = Een vraag heeft woorden nodig; tot dan blijven de vorige staan
questionnaire-no-choice = Een keuze heeft woorden nodig; tot dan blijven de vorige staan
questionnaire-question = Vraag { $number }
questionnaire-question-named = Vraag { $number }: { $words }
questionnaire-wording = Tekst van vraag { $number }
questionnaire-move = Vraag { $number } verslepen
questionnaire-add = Vraag toevoegen
questionnaire-new-question = Wat wilt u ons zeggen?
questionnaire-new-choice = Keuze { $number }
questionnaire-duplicate = Dupliceren
questionnaire-delete = Verwijderen
questionnaire-delete-last = Een vragenlijst heeft minstens één vraag nodig
questionnaire-kind = Soort
questionnaire-kind-name = { $code ->
    [one_choice] Eén keuze
    [several_choices] Meerdere keuzes
    [scale] Schaal
    [number] Getal
    [date] Datum
    [yes_no] Ja of nee
   *[open_text] Open tekst
 }
questionnaire-kind-open-short = Open, kort
questionnaire-kind-open-long = Open, lang
questionnaire-kind-choices = { $kind }, uit { $number }
questionnaire-kind-scale = Schaal van { $from } tot { $to }
questionnaire-kind-required = moet beantwoord worden
questionnaire-kind-shared = de gedeelde vraag
questionnaire-shared-note = De gedeelde vraag staat in elke vragenlijst, zodat u vertrokken en trouwe klanten kunt vergelijken.
questionnaire-lines = Verwachte lengte
questionnaire-lines-of = { $count ->
    [one] Kort: { $number } regel
    [2] Kort: { $number } regels
   *[other] Lang: { $number } regels
 }
questionnaire-choices = Keuzes
questionnaire-choice = Keuze { $number }
questionnaire-choice-up = Omhoog: { $words }
questionnaire-choice-down = Omlaag: { $words }
questionnaire-choice-remove = Weghalen: { $words }
questionnaire-choice-retire = Niet meer aanbieden: { $words }
questionnaire-choice-retired = { $words }, niet meer aangeboden
questionnaire-choice-again = Weer aanbieden
questionnaire-choice-add = Keuze toevoegen
questionnaire-scale-from = Laagste
questionnaire-scale-to = Hoogste
questionnaire-scale-low = Wat het laagste betekent
questionnaire-scale-high = Wat het hoogste betekent
questionnaire-help = Hulptekst
questionnaire-none = geen
questionnaire-required = Moet beantwoord worden
questionnaire-audience = Voor wie
questionnaire-languages = Talen
questionnaire-language-add = { $language } toevoegen
questionnaire-language-drop = { $language } weglaten
questionnaire-missing = { $count ->
    [one] { $language }: { $number } tekst ontbreekt nog.
   *[other] { $language }: { $number } teksten ontbreken nog.
 }
questionnaire-missing-next = De eerste tonen
questionnaire-complete = { $language }: alle teksten zijn er.
questionnaire-versions = Versies
questionnaire-version-answers = { $count ->
    [0] geen antwoorden
    [one] { $number } antwoord
   *[other] { $number } antwoorden
 }
questionnaire-other = Anders
questionnaire-yes = Ja
questionnaire-no = Nee
questionnaire-month-in = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
 }
questionnaire-no-wording = nog geen tekst in { $language }
questionnaire-preview-screen = Zoals een klant het ziet. Ingevulde naam, dagen en antwoorden zijn voorbeelden.
questionnaire-preview-phone = Wat u aan de telefoon zegt en vraagt. Ingevulde naam, dagen en antwoorden zijn voorbeelden.
questionnaire-example-name = Anna de Vries
questionnaire-say = Zeg
questionnaire-ask = Vraag
questionnaire-offer = Lees voor
questionnaire-note-words = Noteer de woorden van de klant
questionnaire-note-scale = { $from } ({ $low }) tot { $to } ({ $high })
questionnaire-note-points = { $from } tot { $to }
questionnaire-close = Sluit af met
questionnaire-several = meer dan één mag
questionnaire-key-move = verplaatsen
questionnaire-key-add = vraag erbij
questionnaire-paper = Papier
questionnaire-preview-paper = Zoals het op papier komt, voor iedereen: zonder maand.
questionnaire-left-over = Wat u aan het typen was, heeft hier geen plek meer:
questionnaire-add-from = Toevoegen uit de bibliotheek
questionnaire-language-first = { $language } als eerste taal
questionnaire-language-is-first = { $language } is de eerste taal: elke vraag heeft er tekst in.
