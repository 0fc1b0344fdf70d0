# Een vragenlijst bewerken: delen, voorwaarden, wat in teksten wordt ingevuld, de coach.
editor-key-duplicate = dupliceren
editor-section-add = Deel toevoegen
editor-section-here = Nieuw deel vanaf hier
editor-section-new = Nieuw deel
editor-section = Deel { $number }
editor-section-named = { $section }: { $title }
editor-section-drag = Deel { $title } verslepen
editor-section-title = Titel van het deel
editor-section-introduction = Wat er vóór de vragen staat
editor-section-no-title = Een deel heeft een titel nodig; tot dan blijft de vorige staan
editor-section-none = Geen, vóór het eerste
editor-section-of = Deel
editor-section-up = Omhoog
editor-section-down = Omlaag
editor-section-remove = Deel weghalen
editor-section-remove-note = De vragen blijven; ze komen bij het deel ervoor.
editor-conditions-gone = { $count ->
    [one] { $number } voorwaarde keek naar wat er niet meer is en is dus ook weg.
   *[other] { $number } voorwaarden keken naar wat er niet meer is en zijn dus ook weg.
 }
editor-choice-other = “Iets anders”, in eigen woorden
editor-choice-shuffled = Voor iedereen in een andere volgorde
editor-kind-other = of iets anders
editor-kind-shuffled = in wisselende volgorde
editor-scale-points = { $number } punten
editor-ready = Kant-en-klare schaal
editor-ready-tell-us = Zou u het ons zeggen? Twee vragen
editor-ready-recommend = Zou u ons aanraden? 0 tot 10, en waarom
editor-ask = Deze vraag stellen
editor-ask-always = Altijd
editor-ask-only-if = Alleen als…
editor-join = Hoe de voorwaarden samengaan
editor-join-all = en al deze kloppen
editor-join-any = of één van deze klopt
editor-condition-add = Voorwaarde toevoegen
editor-condition-question = Voorwaarde { $number }: vraag
editor-condition-test = Voorwaarde { $number }: toets
editor-condition-value = Voorwaarde { $number }: antwoord
editor-condition-drop = Voorwaarde { $number } weghalen
editor-test = { $code ->
    [chosen] is
    [not_chosen] is niet
    [yes] is ja
    [no] is nee
    [contains] bevat
    [at_least] is minstens
    [at_most] is hoogstens
    [is] is precies
    [is_not] is niet precies
    [on_or_after] is deze dag of later
    [on_or_before] is deze dag of eerder
    [answered] is beantwoord
   *[not_answered] is niet beantwoord
 }
editor-value-words = gezochte woorden
editor-value-no-words = Vul de gezochte woorden in
editor-value-no-number = Vul een getal in
editor-value-no-day = Vul een dag in
editor-fault-forward = Kijkt naar { $question }, en die komt later.
editor-fault-itself = Kijkt naar het eigen antwoord.
editor-fault-gone = Kijkt naar iets wat er niet meer is.
editor-fault-never = Dit kan nooit kloppen, dus niemand krijgt de vraag.
editor-mend-behind = Stellen na { $question }
editor-mend-drop = Die voorwaarde weghalen
editor-mend-always = Altijd stellen
editor-insert = Invoegen
editor-insert-into = Invoegen in: { $field }
editor-insert-answer = Het antwoord op
editor-insert-fallback = Als { $name } niet bekend is, staat er
editor-insert-example = bijvoorbeeld: beste klant
editor-insert-do = Invoegen
editor-pipe-first-name = Voornaam
editor-pipe-shop = Naam van het bedrijf
editor-pipe-last-purchase = Dag van de laatste aankoop
editor-pipe-not-before = Hier staat een antwoord dat dan nog niet gegeven is.
editor-pipe-no-fallback = Zet tussen de accolades, na een “|”, wat er staat als het niet bekend is.
editor-coach-closed = Hierop kan men met één woord antwoorden
editor-coach-use = Gebruiken
editor-coach-leave = Zo laten
editor-whole-nothing-open = Er wordt niets in eigen woorden gevraagd.
editor-whole-add-open = Open vraag toevoegen
editor-whole-closed-first = Vraag { $closed } en andere vóór vraag { $open } kan men met één woord beantwoorden. Wie eerst open gevraagd wordt, vertelt meer.
editor-whole-ask-first = Vraag { $open } eerst stellen
editor-whole-reasons-first = Vraag { $list } geeft redenen om uit te kiezen voordat vraag { $open } er open naar vraagt. Dan wordt het lijstje het antwoord.
editor-whole-reasons-only = Vraag { $list } geeft redenen om uit te kiezen, en niets ervoor vraagt er open naar. Dan wordt het lijstje het antwoord.
editor-whole-too-long = Het duurt langer dan zeven minuten, en velen stoppen halverwege. Laat weg waar u toch niets mee zou doen.
editor-example-name = Anna
editor-example-answer = uw antwoord
