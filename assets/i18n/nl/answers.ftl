answers-name = Antwoorden
answers-line = Geef elk antwoord zijn redenen, zoals de klant het bedoelde
answers-heard = { $since ->
    [0] Het laatst gelezen antwoord bracht nog een nieuwe reden
    [one] De laatste nieuwe reden kwam één antwoord geleden
   *[other] De laatste nieuwe reden kwam { $number } antwoorden geleden
 }
answers-heard-all = { $since ->
    [one] Het laatste antwoord bracht niets nieuws
   *[other] De laatste { $number } antwoorden brachten niets nieuws
 }
answers-record = Antwoorden vastleggen
answers-read-of = { $read } van { $total } gelezen
answers-minutes = { $count ->
    [one] { $minutes } min
   *[other] { $minutes } min
 }
answers-question = Vraag
answers-question-any = Alle vragen
answers-reason = Reden
answers-reason-any = Alle redenen
answers-to-do = Te doen
answers-read = Gelezen
answers-all = Alle
answers-later = Later
answers-search = Zoeken in de woorden
answers-kind = { $kind ->
    [avoidable] Te voorkomen
    [unavoidable] Niet te voorkomen
    [topic] Onderwerpen
   *[involuntary] Niet hun wens
 }
answers-state = { $state ->
    [no_purchase] Nog geen aankoop
    [once] Eén keer geweest
    [current] Komt
    [at_risk] Over tijd
    [lapsed] Weggebleven
   *[lost] Vertrokken
 }
answers-anonymous = Zonder naam
answers-year = { $money } per jaar
answers-last = laatst geweest { $day }
answers-quoted = “{ $words }”
answers-reasons = Redenen erin. De eerste is de hoofdreden.
answers-main = hoofdreden
answers-main-reason = Hoofdreden
answers-find = Typ letters voor een reden
answers-find-new = Nieuwe reden: { $name }
answers-find-retired = { $name }: weer gebruiken
answers-retired = niet meer in gebruik
answers-accept = Akkoord
answers-none = Geen reden
answers-put-off = Later
answers-choose-first = Kies eerst een reden, of 0 als er geen in staat.
answers-whole = Het hele formulier
answers-codebook = Redenen aanpassen
answers-empty = Hier komt wat klanten zeggen
answers-empty-words = Leg de eerste antwoorden vast, per telefoon of van papier, of importeer een lijst. Geef elk daarna zijn redenen met de cijfertoetsen.
answers-all-read = Alle antwoorden zijn gelezen
answers-all-read-words = Nieuwe komen hier vanzelf bij.
answers-see-why = Zie waarom ze vertrokken
answers-nothing = Niets gevonden
answers-nothing-words = Kies een andere vraag of reden, of zoek op andere woorden.
answers-key-answer = antwoord
answers-key-reason = reden
answers-key-main = hoofdreden
