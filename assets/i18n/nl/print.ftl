print-name = Afdrukken
print-key = afdrukken
print-open = Afdrukken…
print-none = Nog niets om af te drukken
print-none-words = Maak eerst een vragenlijst, of neem er een uit de bibliotheek.
print-button = Afdrukken naar pdf…
print-where = Waarheen afdrukken
print-where-words = Eén bestand met alle formulieren. De codes erop worden in dit werkbestand opgeslagen.
print-file = vragenlijsten
print-for = Voor wie
print-lost = Wie stil werd of vertrok
print-all = Alle klanten
print-nobody = Niemand in het bijzonder
print-copies = Exemplaren
print-copies-wrong = Een getal van 1 tot { $most }
print-copies-words = Zonder namen en codes: niemand kan zien van wie de antwoorden zijn.
print-not-lately = Zonder wie in 90 dagen al is gevraagd
print-choose = Kies mensen in de tabel met klanten
print-letter = US Letter
print-paper = Papier
print-of = { $each } per formulier, { $total } in totaal
print-no-return-address = Uw eigen adres staat nog niet op de formulieren.
print-to-settings = Vul het in bij de instellingen
print-freezes = Wat is afgedrukt, blijft zoals het is: een latere wijziging maakt de volgende versie.
print-holes = In het { $language ->
    [en] Engels
    [nl] Nederlands
   *[ru] Russisch
 } ontbreken nog de woorden voor { $places }.
print-to-questionnaire = Naar de vragenlijst
print-first = Het eerste formulier, zoals het eruit gaat zien
print-barred = { $count ->
    [one] Eén persoon wil geen brieven en wordt overgeslagen.
   *[other] { $number } mensen willen geen brieven en worden overgeslagen.
 }
print-lately = { $count ->
    [one] Eén persoon is in de afgelopen 90 dagen gevraagd en wordt overgeslagen.
   *[other] { $number } mensen zijn in de afgelopen 90 dagen gevraagd en worden overgeslagen.
 }
print-without-address = { $count ->
    [one] Van één persoon is geen adres bekend: er zijn regels om het op te schrijven.
   *[other] Van { $number } mensen is geen adres bekend: er zijn regels om het op te schrijven.
 }
print-chosen = { $count ->
    [one] Eén gekozen klant
   *[other] { $number } gekozen klanten
 }
print-pages = { $count ->
    [one] Eén pagina
   *[other] { $number } pagina’s
 }
print-sheets = { $count ->
    [one] Eén formulier
   *[other] { $number } formulieren
 }
print-unspoken = { $count ->
    [one] { $number } van de { $all } spreekt
   *[other] { $number } van de { $all } spreken
 } { $own ->
    [en] Engels
    [nl] Nederlands
   *[ru] Russisch
 }; in die taal is deze vragenlijst niet volledig.
print-unspoken-get = Zij krijgen { $language ->
    [en] Engels
    [nl] Nederlands
   *[ru] Russisch
 }
print-unspoken-leave-out = Weglaten
print-unspoken-choice = Wat er met hen gebeurt
print-in-languages = Per taal: { $languages }
print-usual-language = Taal als er geen bekend is
print-unspoken-instead = { $count ->
    [one] Eén persoon spreekt
   *[other] { $number } mensen spreken
 } { $own ->
    [en] Engels
    [nl] Nederlands
   *[ru] Russisch
 }; in die taal is de vragenlijst nog niet te versturen: afgedrukt in het { $language ->
    [en] Engels
    [nl] Nederlands
   *[ru] Russisch
 }.
print-unspoken-left-out = { $count ->
    [one] Eén persoon spreekt
   *[other] { $number } mensen spreken
 } { $own ->
    [en] Engels
    [nl] Nederlands
   *[ru] Russisch
 }; in die taal is de vragenlijst nog niet te versturen: weggelaten.
