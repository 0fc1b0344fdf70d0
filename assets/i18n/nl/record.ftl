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
record-draft-go-on = Verdergaan
record-draft-go-on-named = Verdergaan: { $who }
record-draft-drop = Weggooien
record-draft-drop-named = Weggooien: { $who }
record-pile = Wie u nu kunt bellen
record-pile-none = Er hoeft niemand gebeld te worden.
record-none-lead = Er is nog niets om te vragen
record-none-words = Maak eerst een vragenlijst of neem er een uit de bibliotheek. Daarna legt u hier vast wat klanten antwoorden.
record-none-button = Naar de vragenlijsten
record-say = Zeg
record-quoted = “{ $words }”
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
record-draft-kept = Concept opgeslagen { $time }
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
record-still-comes = { $name } komt nog: het vertrek van { $day } intrekken
record-typed-by = Ingetypt door
record-wrong-number = Dit is geen getal. Bijvoorbeeld: 12 of 12,5
record-wrong-day = Dit is geen datum. Bijvoorbeeld: 21-7-2025
record-day-hint = 21-7-2025
record-yes = Ja
record-no = Nee
record-key-next = volgende
record-key-save = opslaan
record-key-reason = reden
record-day = Beantwoord op
record-day-to-come = Deze dag moet nog komen
record-asked-lately = Gevraagd op { $day }. Niemand wordt binnen 90 dagen twee keer gevraagd, tenzij iemand dat zelf wil.
record-written-lately = Gevraagd op { $day } per brief; het formulier is nog niet terug. Niemand wordt binnen 90 dagen twee keer gevraagd, tenzij iemand dat zelf wil.
record-speaks-other = Spreekt { $own ->
    [en] Engels
    [nl] Nederlands
   *[ru] Russisch
 }; in die taal kan deze vragenlijst nog niet worden gesteld. Er wordt gevraagd in het { $language ->
    [en] Engels
    [nl] Nederlands
   *[ru] Russisch
 }.
record-refused-lately = Wilde op { $day } geen vragen beantwoorden.
record-not-to-be-asked = Wil niet worden gevraagd via: { $channels }.
record-draft-line = Laatst getypt op { $day } om { $time }
record-draft-changed = Een opgeslagen formulier, gewijzigd op { $day } om { $time }
record-draft-of-none = vragenlijst bestaat niet meer
record-draft-unreadable = Kan door deze versie niet worden gelezen
record-draft-thrown = Weggegooid
record-draft-back = Terughalen
record-draft-back-named = Terughalen: { $who }
record-drafts-all = Alle { $count } tonen
record-begun = U begon hier al aan en typte het laatst op { $day }.
record-anew = Opnieuw beginnen
record-changed = Dit zijn uw wijzigingen van { $day }, nog niet opgeslagen.
record-as-saved = Terug naar wat is opgeslagen
record-reverted = Dit is wat is opgeslagen. Uw wijzigingen staan opzij.
record-changes-back = Mijn wijzigingen terughalen
record-pile-line = Weggebleven, of vertrokken zonder bekende reden; de laatste 90 dagen niets gevraagd. Eerst terugbellen, dan de waardevolste.
record-pile-all-tried = Iedereen hierop is vandaag al gebeld of wordt later gebeld.
record-pile-called = gebeld { $time }
record-pile-later = later
record-today = Vandaag
record-tomorrow = Morgen
record-outcome = { $outcome ->
    [talked] Gesproken
    [no_answer] Geen gehoor
    [call_back] Terugbellen om…
    [refused] Wil niet
   *[wrong_number] Verkeerd nummer
 }
record-call-back-day = Terugbellen op
record-call-back-time = Om, als dat is gezegd
record-call-back-wrong-day = Typ een dag die nog komt, zoals { $day }
record-call-back-wrong-time = Typ een tijd, zoals 15:30
record-call-back-note = Terugbellen noteren
record-tried-note = Wat er is gezegd, als er iets is gezegd
record-refused-line = { $name } wordt 90 dagen niet gevraagd.
record-refused-note = Noteren
record-refused-never = Noteren, en nooit meer bellen
record-wrong-number-line = { $number } is niet het nummer van { $name }. Tot het is verbeterd, komt deze klant niet meer aan de beurt.
record-wrong-number-note = Noteren
record-wrong-number-correct = Noteren en het nummer verbeteren
record-hello = { $part ->
    [morning] Goedemorgen
    [afternoon] Goedemiddag
   *[evening] Goedenavond
 }, spreek ik met { $name }?
record-hello-nameless = { $part ->
    [morning] Goedemorgen
    [afternoon] Goedemiddag
   *[evening] Goedenavond
 }.
record-hello-from = U spreekt met { $business }.
record-why-call = We horen graag wat u van ons vindt.
record-why-call-lost = We zagen u voor het laatst in { $month } en horen graag hoe het u bij ons beviel.
record-minutes = { $count ->
    [one] Hebt u een minuutje?
   *[other] Hebt u { $minutes } minuten?
 }
record-must = Moet worden beantwoord
record-missing = { $count ->
    [one] Eén verplichte vraag is niet beantwoord. Sla nog eens op om het zonder te doen.
   *[other] { $number } verplichte vragen zijn niet beantwoord. Sla nog eens op om het zonder te doen.
 }
record-no-words-in = Niet in het { $language } gesteld; hier in het { $other }
record-also-left = Dit is ook waarom { $name } vertrok: { $reasons }
record-has-left = { $name } zegt te zijn vertrokken: dit vastleggen
record-has-left-why = { $name } zegt te zijn vertrokken: dit vastleggen, met { $reasons }
record-draft-whose = Klant bestaat niet meer
record-strays = Getypt bij een vraag die weg is
record-strays-why = De vragenlijst is teruggezet. Deze woorden worden niet met het formulier opgeslagen; kopieer wat u wilt houden.
record-copy = Kopiëren
record-remove = Dit formulier verwijderen
record-locked = Er wordt een import verwerkt. Zodra die klaar is, kunt u verder typen.
record-gone-sheet = Dit formulier is er niet
record-gone-questionnaire = De vragenlijst van dit formulier is er niet
record-gone-other = Dit formulier kan niet worden getoond
record-gone-why = Misschien is het toevoegen ongedaan gemaakt. Opnieuw uitvoeren haalt het terug.
record-gone-typed = Wat u typte
record-gone-to-answers = Naar de antwoorden
record-gone-leave = Laten staan
record-key-outcome = uitkomst
record-translate = Aanvullen
record-translate-named = Aanvullen: { $language }
record-wrong-other = Schrijf op wat het anders was, of neem de keuze terug.
record-other-words = In eigen woorden: { $question }
record-other-hint = Wat het anders was
record-not-to-be-asked-kept = Volgens de regel hoefde deze vraag niet te worden beantwoord. Wat hier staat, blijft staan.
record-returned = Teruggekomen formulieren
record-returned-code = Code op het formulier
record-returned-open = Intypen
record-returned-show = Laat zien wat is ingetypt
record-code-empty = Typ de code op het formulier, of scan die.
record-code-length = Een code heeft acht tekens, zoals K7M2-9QXD.
record-code-sign = ‘{ $sign }’ komt in geen code voor. Kijk nog eens.
record-code-check = Er zit een fout in deze code: één teken klopt niet, of er zijn twee verwisseld. Kijk nog eens.
record-code-unknown = Vanuit dit bestand is geen formulier met deze code afgedrukt.
record-code-typed = Dit formulier is al ingetypt.
record-pile-no-phone = Van niemand die gebeld zou moeten worden is een telefoonnummer bekend, dus er kan niemand worden gebeld. Deze mensen wachten:
record-pile-more = en nog { $count }
record-pile-all-told = Iedereen die stil werd of vertrok heeft verteld waarom, of is in de afgelopen 90 dagen gevraagd.
