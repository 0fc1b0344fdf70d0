customer-state = { $code ->
    [once] Eén keer geweest
    [current] Komt
    [at_risk] Over tijd
    [lapsed] Weggebleven
    [lost] Vertrokken
    [back] Komt weer
   *[no_purchase] Nog geen aankoop
 }
customer-channel = { $code ->
    [letter] Brief
    [email] E-mail
    [phone] Telefoon
    [counter] Aan de balie
   *[link] Via een link
 }
customer-how-known = { $code ->
    [told_us] Zelf verteld
    [owners_decision] Eigen besluit
   *[contract_ended] Het contract liep af
 }
customer-source = { $code ->
    [customers_words] in eigen woorden
    [told_staff] aan personeel verteld
   *[owners_guess] ons vermoeden
 }
customer-kind = { $code ->
    [avoidable] Vermijdbaar
    [unavoidable] Onvermijdelijk: niemand kon er iets aan doen
    [topic] Een onderwerp: daarvoor gaat niemand weg
   *[involuntary] Ongewild: betaling mislukt, account gesloten
 }
customer-days = { $count ->
    [one] { $number } dag
   *[other] { $number } dagen
 }
customer-of = { $part } van { $all }
customer-quote = “{ $words }”
customer-yes = Ja
customer-no = Nee
customer-all = Alle
customer-answers = Antwoorden
customer-purchases = Aankopen
customer-leavings = Komen en gaan
customer-happened = Wat er gebeurde
customer-nothing-yet = Er is nog niets gebeurd. Aankopen, antwoorden en vertrek komen hier te staan.
customer-nothing-of-it = Niets van deze soort.
customer-record = Antwoord vastleggen
customer-edit = Wijzigen…
customer-add-purchase = Aankoop toevoegen…
customer-mark-left = Vertrek vastleggen
customer-mark-left-more = Vertrokken…
customer-came-back = Teruggekomen…
customer-more = Meer
customer-save = Opslaan
customer-to-all = Alle klanten
customer-gone = Deze klant is er niet
customer-gone-why = Misschien is het toevoegen ongedaan gemaakt. Met Opnieuw komt de klant terug.
customer-state-label = Status
customer-explain = Uitleg: { $what }
customer-quiet-since = Weggebleven sinds
customer-how-known-label = Hoe bekend
customer-value-year = Waarde per jaar
customer-profit-year = Winst per jaar
customer-every = { $count ->
    [one] elke dag
   *[other] elke { $number } dagen
 }
customer-borrowed = (geleend)
customer-borrowed-why = Twee aankoopdagen zeggen te weinig over een ritme: dat van alle vaste klanten is geleend.
customer-rhythm = Vast ritme
customer-last = Laatst gekocht
customer-first = Eerst gekocht
customer-visits = { $count ->
    [one] { $number } dag, { $money }
   *[other] { $number } dagen, { $money }
 }
customer-buyers = Kopers in totaal
customer-silence = Stil tot { $day }
customer-overdue-after = Over tijd na
customer-quiet-after = Weggebleven na
customer-look-back = Halfjaar geleden weggebleven, sindsdien terug
customer-often-wrong = Van wie een halfjaar geleden was weggebleven, kwam meer dan een op de drie terug: weggebleven is dus nog niet verloren.
customer-reasons = Redenen van vertrek
customer-reasons-then = Redenen van vertrek op { $day }
customer-reason-main = hoofdreden, { $source }
customer-reason-also = genoemd, { $source }
customer-not-asked = Niemand heeft nog gevraagd waarom.
customer-leaving-change = Wijzigen…
customer-leaving-withdraw = Toch niet vertrokken
customer-leaving-withdraw-hint = Haalt dit vertrek weg; u kunt het ongedaan maken
customer-phone = Telefoon
customer-email = E-mail
customer-number = Klantnummer
customer-number-note = Uit uw kassa of boekhouding, als er een is
customer-segment = Segment
customer-joined = Klant sinds
customer-address = Postadres
customer-note = Notitie
customer-name = Naam
customer-may-be-asked = Mag gevraagd worden per
customer-not-to-be-asked = niet benaderen
customer-add-title = Klant toevoegen
customer-edit-title = Klant wijzigen
customer-draft-found = Wat u de vorige keer typte, staat er nog.
customer-draft-anew = Opnieuw beginnen
customer-not-saved = Niet opgeslagen. Wat u hebt ingevuld, staat er de volgende keer nog.
customer-nameless = Typ een naam, of een nummer, e-mailadres of telefoonnummer om de klant aan te herkennen
customer-email-wrong = Dit is geen e-mailadres; zo ziet het eruit: naam@winkel.nl
customer-number-taken = { $who } heeft dit nummer
customer-same-as = Hetzelfde als bij
customer-day-wrong = Typ een dag, zoals { $day }
customer-day-future = Deze dag moet nog komen
customer-leaving-title = { $who } is vertrokken
customer-left-on = Vertrokken op
customer-left-on-note = De laatste dag als klant, voor zover u weet
customer-counts-later = De gegevens lopen tot { $day }. Dit telt mee zodra ze tot deze dag lopen.
customer-after-records = Wat er na { $day } gebeurde, telt mee zodra de gegevens zover zijn.
customer-left-later = Vertrek op { $day } vastgelegd: telt mee zodra de gegevens zover zijn.
customer-left-each = Ieder op de dag van de laatste aankoop
customer-left-same = Allemaal op dezelfde dag
customer-left-before = { $count ->
    [one] Eén van de geselecteerden was al vertrokken; daar verandert niets aan.
   *[other] { $number } van de geselecteerden waren al vertrokken; daar verandert niets aan.
 }
customer-noticed-on = Gemerkt op
customer-noticed-early = Niemand kan het merken voordat het gebeurde
customer-main-reason = Hoofdreden
customer-reason-unknown = Nog niet bekend
customer-other-reasons = Ook genoemd
customer-source-label = Wie zegt dat
customer-kind-label = Was het te vermijden?
customer-kind-usual = Zoals altijd: { $kind }
customer-left-note = Wat er gezegd werd of gebeurde
customer-purchase-title = Aankoop toevoegen
customer-purchase-add = Toevoegen
customer-amount = Bedrag, { $symbol }
customer-amount-note = Bij een terugbetaling een min ervoor
customer-amount-wrong = Typ een bedrag, zoals 31,50
customer-day = Dag
customer-return-title = De klant is terug
customer-return-save = Terugkomst vastleggen
customer-return-day = Teruggekomen op
customer-returned-on = Terug op, als dat zo is
customer-returned-on-note = Leeg als dat niet zo is; een aankoop zegt hetzelfde
customer-return-note = Een ingevoerde of geïmporteerde aankoop zegt hetzelfde; dit is voor een terugkomst zonder aankoop
customer-return-early = De klant vertrok op { $day }; eerder terugkomen kan niet
customer-answered = Beantwoordde
customer-answered-how = ({ $how }, versie { $version })
customer-answer-open = Openen
customer-left-event = Vertrokken.
customer-returned = Teruggekomen
customer-became = Klant geworden
customer-bought = { $count ->
    [one] { $number } aankoop, { $money }
   *[other] { $number } aankopen, { $money }
 }
customer-show-each = Toon elke aankoop
customer-hide-each = Verberg
customer-show-more = Toon meer
customer-remove-purchase = Aankoop van { $day }, { $money } weghalen
customer-months = { $from } tot { $to }, aankopen per maand
customer-refund = terugbetaling
customer-receipt = bon { $number }
customer-tried = { $outcome ->
    [no_answer] Gebeld, geen gehoor
    [call_back] Gebeld; terugbellen op { $when }
    [refused] Wilde geen vragen beantwoorden
   *[wrong_number] { $number } is een verkeerd nummer
 }
customer-guessed = Ons vermoeden:
customer-guess-back = Intrekken
customer-language = Taal
customer-language-unknown = Niet bekend
