record-name = Antwoorden vastleggen
record-line = Typ in wat klanten zeggen, tijdens het gesprek of vanaf papier. Niets wat u typt gaat verloren.
record-questionnaire = Vragenlijst
record-customer = Klant
record-customer-hint = Naam, nummer of telefoon
record-anonymous = Anoniem formulier
record-another = Iemand anders
record-not-found = Niemand met die naam
record-channel = Hoe
record-channel-name = { $channel ->
    [phone] Telefoon
    [counter] In de zaak
    [letter] Brief
    [email] E-mail
   *[link] Link
 }
record-language = Taal
record-begin = Beginnen
record-drafts = Begonnen en nog niet af
record-draft-line = U begon hieraan op { $day }; laatst getypt om { $time }.
record-offered = U begon hieraan op { $day } en maakte het niet af.
record-draft-go-on = Verdergaan
record-draft-go-on-named = Verdergaan: { $who }
record-draft-drop = Weggooien
record-draft-drop-named = Weggooien: { $who }
record-pile = Wie u nu kunt bellen
record-pile-line = Weggebleven en de laatste 90 dagen niets gevraagd; de waardevolste eerst.
record-pile-none = Er hoeft niemand gebeld te worden.
record-none-lead = Er is nog niets om te vragen
record-none-words = Maak eerst een vragenlijst of neem er een uit de bibliotheek. Daarna legt u hier vast wat klanten antwoorden.
record-none-button = Naar de vragenlijsten
record-say = Zeg
record-quoted = “{ $words }”
record-hello-lost = { $part ->
    [morning] Goedemorgen
    [afternoon] Goedemiddag
   *[evening] Goedenavond
 }, spreek ik met { $name }? U spreekt met { $business }. We zagen u voor het laatst in { $month } en horen graag hoe het u bij ons beviel. Hebt u vijf minuten?
record-hello = { $part ->
    [morning] Goedemorgen
    [afternoon] Goedemiddag
   *[evening] Goedenavond
 }, spreek ik met { $name }? U spreekt met { $business }. We horen graag wat u van ons vindt. Hebt u vijf minuten?
record-month-in = { $month ->
    [m1] januari
    [m2] februari
    [m3] maart
    [m4] april
    [m5] mei
    [m6] juni
    [m7] juli
    [m8] augustus
    [m9] september
    [m10] oktober
    [m11] november
   *[m12] december
 }
record-month-year = { $month } { $year }
record-question-of = Vraag { $at } van { $of }
record-end = Dat was de laatste vraag
record-skip = Vraag overslaan
record-back = Terug
record-next = Volgende vraag
record-to-end = Naar het einde
record-save = Opslaan
record-reasons-heard = Redenen die u hoort. De eerste is de hoofdreden.
record-main = hoofdreden
record-reason-other = Andere…
record-draft-kept = Concept bewaard { $time }
record-said = Tot nu toe gezegd
record-said-nothing = Nog niets
record-fact-last = Laatst geweest
record-fact-silent = Al stil
record-fact-rhythm = Komt meestal
record-fact-value = Waarde p/jaar
record-fact-asked = Eerder gevraagd
record-fact-note = Notitie
record-never = nooit
record-days = { $count ->
    [one] { $days } dag
   *[other] { $days } dagen
 }
record-every = { $count ->
    [one] elke dag
   *[other] elke { $days } dagen
 }
record-also-left = Daarom is { $name } ook vertrokken: { $reasons }
record-still-comes = { $name } komt nog: het vertrek van { $day } intrekken
record-typed-by = Ingetypt door
record-wrong-number = Dit is geen getal. Bijvoorbeeld: 12 of 12,5
record-wrong-day = Dit is geen datum. Bijvoorbeeld: 21-7-2025
record-day-hint = 21-7-2025
record-yes = Ja
record-no = Nee
record-not-reached = Niet bereikt: volgende
record-key-next = volgende
record-key-save = opslaan
record-key-reason = reden
