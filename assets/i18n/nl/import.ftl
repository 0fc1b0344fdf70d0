import-name = Importeren
import-choose-line = Haal klanten en aankopen binnen. U ziet alles voordat er iets wordt opgeslagen, en Ongedaan maken neemt alles terug.
import-choose-file = Bestand kiezen…
import-file = Een bestand uit uw kassa, boekhouding of klantenlijst
import-file-kinds = CSV, TSV en andere tekst, Excel (XLSX) en LibreOffice (ODS). U kunt het bestand ook op dit venster slepen.
import-file-title = Kies een bestand om te importeren
import-look = Bekijken
import-recent = Eerder bekeken:
import-paste = Plakken uit Excel of een ander programma
import-paste-label = Rijen met hun kolomnamen
import-paste-hint = Kopieer de rijen daar, klik hier en druk op Ctrl+V
import-paste-look = Bekijk wat er geplakt is
import-typed = Alleen namen en laatste bezoeken
import-typed-words = Geen bestand? Typ de klanten die u te binnen schieten, met de dag waarop ze het laatst kwamen.
import-typed-name = Naam
import-typed-contact = Telefoon of e-mail
import-typed-visit = Laatste bezoek
import-typed-cell = { $column }, rij { $row }
import-typed-look = { $count ->
    [0] Bekijk deze namen
    [one] Bekijk { $number } naam
   *[other] Bekijk { $number } namen
 }
import-key-file = bestand kiezen
import-key-paste = plakken
import-key-import = importeren
import-key-other = iets anders
import-key-back = terug
import-check-line = { $name }: controleer de kolommen en importeer. Alles kan ongedaan worden gemaakt.
import-pasted-name = Wat u opgaf
import-reading = Bezig met lezen
import-reading-words = De eerste regels verschijnen hier zo.
import-button = Importeren
import-button-receipts = { $count ->
    [one] { $number } bon importeren
   *[other] { $number } bonnen importeren
 }
import-button-customers = { $count ->
    [one] { $number } klant importeren
   *[other] { $number } klanten importeren
 }
import-button-reasons = { $count ->
    [one] { $number } reden van vertrek importeren
   *[other] { $number } redenen van vertrek importeren
 }
import-nothing-new-button = Niets nieuws om te importeren
import-importing = Bezig met importeren…
import-nothing-new = Niets nieuws: alles is al bekend
import-read-as = Gelezen als
import-delimiter-comma = Gescheiden door komma's
import-delimiter-semicolon = Gescheiden door puntkomma's
import-delimiter-tab = Gescheiden door tabs
import-delimiter-pipe = Gescheiden door |
import-delimiter-blanks = Uitgelijnd met spaties
import-header = Eerste regel is namen
import-no-header = Eerste regel is gegevens
import-begins = Tabel begint in regel { $line }
import-first-line = { $line }: { $text }
import-day-first = Dag eerst: 31/12/2025
import-month-first = Maand eerst: 12/31/2025
import-year-first = Jaar eerst: 2025-12-31
import-decimal-point = Decimale punt
import-decimal-comma = Decimale komma
import-lines = Regels { $first }–{ $last }
import-lines-of = { $count ->
    [one] Regels { $first }–{ $last } · { $total } rij in totaal
   *[other] Regels { $first }–{ $last } · { $total } rijen in totaal
 }
import-column = Wat kolom { $name } wordt
import-column-number = Kolom { $number }
import-not-imported = Niet importeren
import-none = geen
import-field-customer = Klantnummer
import-field-name = Naam
import-field-email = E-mail
import-field-phone = Telefoon
import-field-joined = Klant sinds
import-field-left = Vertrokken
import-field-reason = Reden van vertrek
import-field-segment = Segment
import-field-address = Postadres
import-field-postcode = Postcode
import-field-city = Woonplaats
import-field-language = Taal
import-field-receipt = Bonnummer
import-field-date = Aankoopdag
import-field-amount = Bedrag
import-field-quantity = Aantal
import-field-price = Stukprijs
import-field-monthly = Bedrag per maand
import-field-cancelled = Opgezegd op
import-field-tenure = Maanden lid
import-row = Regel { $line }: { $cells }
import-row-wrong = Regel { $line } is niet te lezen: { $problem }. { $cells }
import-missing-everything = Kies welke kolom de aankoopdag is, of welke zegt wie de klant is.
import-missing-day = Kies welke kolom de dag is: zonder dag hebben deze bedragen geen plaats in de tijd.
import-missing-price = Kies welke kolom de prijs of het bedrag is: een aantal alleen is nog geen geld.
import-missing-customer = Kies welke kolom zegt wie de klant is: nummer, naam, e-mail of telefoon.
import-doubt-date = { $cell }: is dit { $one } of { $other }?
import-doubt-dates = Dag en maand kunnen omgewisseld zijn. Kloppen de datums zo?
import-doubt-number = { $cell }: is dit { $one } of { $other }?
import-doubt-numbers = Decimale punt en komma kunnen omgewisseld zijn. Kloppen de bedragen zo?
import-doubt-encoding = Zien de letters er goed uit? Kies anders hierboven een andere codering.
import-doubt-delimiter = Staan de kolommen goed uit elkaar? Kies anders hierboven een ander scheidingsteken.
import-doubt-bytes = { $count ->
    [one] { $number } byte is geen letter in deze codering. Kies hierboven een andere, of importeer het zoals het er staat.
   *[other] { $number } bytes zijn geen letters in deze codering. Kies hierboven een andere, of importeer ze zoals ze er staan.
 }
import-doubt-right = Dat klopt
import-typical = Hier staan geen bedragen. Wat levert één bezoek meestal op?
import-typical-label = Gebruikelijk bedrag per bezoek
import-typical-words = Vult u iets in, dan is al het geld dat u ziet een schatting. Zonder bedrag blijven de dagen zichtbaar, maar tellen ze nergens mee als aankoop.
import-typical-wrong = Typ een getal boven nul
import-no-customers = Geen kolom zegt wie de klant is. De omzet in de tijd werkt; wie blijft, wie vertrekt en waarom is niet te zien.
import-few-customers = { $loose } van de { $all } regels noemen geen klant. De omzet in de tijd werkt; wie blijft en wie vertrekt is alleen voor de rest te zien. Zegt een andere kolom wie er kocht?
import-added = Wat erbij komt
import-added-customers = Klanten
import-added-changed = Klanten met iets nieuws
import-added-contracts = Contracten
import-added-contracts-changed = Gewijzigde contracten
import-reckoned-from = Maanden teruggeteld vanaf
import-added-departures = Vertrokken
import-added-explained = Reden bij bekend vertrek
import-added-reasons = Nieuwe redenen, na te kijken
import-added-receipts = Bonnen van klanten
import-added-loose = Bonnen zonder klant
import-days = Periode
import-from-to = { $from } – { $to }
import-look-at = Om na te kijken
import-show = Tonen
import-counting = Het hele bestand wordt geteld…
import-counting-stopped = Het tellen is gestopt.
import-not-counted = Het hele bestand wordt geteld zodra de kolommen duidelijk zijn.
import-all-fine = Niets: elke regel is te lezen.
import-rejected = { $count ->
    [one] { $number } regel is niet te lezen
   *[other] { $number } regels zijn niet te lezen
 }
import-rejected-words = { $parts }: weggelaten, op te slaan
import-rejected-list = Deze regels blijven weg. Sla ze op, verbeter ze en importeer ze opnieuw.
import-first-kept = De eerste { $number } staan hier; alle worden opgeslagen.
import-fault-days = { $count ->
    [one] { $number } datum
   *[other] { $number } datums
 }
import-fault-amounts = { $count ->
    [one] { $number } bedrag
   *[other] { $number } bedragen
 }
import-fault-others = { $count ->
    [one] { $number } andere
   *[other] { $number } andere
 }
import-loose = { $count ->
    [one] { $number } bon heeft geen klant
   *[other] { $number } bonnen hebben geen klant
 }
import-loose-words = wel in de omzet, niet bij wie terugkomt
import-shared = { $count ->
    [one] { $number } regel hoort bij een bon
   *[other] { $number } regels delen een bon
 }
import-shared-words = hun bedragen worden opgeteld
import-refunds = { $count ->
    [one] { $number } terugbetaling
   *[other] { $number } terugbetalingen
 }
import-refunds-words = verlaagt het bedrag, verder niets
import-known-words = wordt niet nog eens toegevoegd
import-changed-words = het eerder opgeslagen bedrag blijft staan
import-first-listed = De eerste { $number } staan in de lijst.
import-reasons = { $count ->
    [one] { $number } nieuwe reden
   *[other] { $number } nieuwe redenen
 }
import-reasons-words = komt in de lijst en is nog na te kijken
import-count-receipts = { $count ->
    [one] { $number } bon
   *[other] { $number } bonnen
 }
import-count-customers = { $count ->
    [one] { $number } nieuwe klant
   *[other] { $number } nieuwe klanten
 }
import-count-changed-customers = { $count ->
    [one] { $number } klant bijgewerkt
   *[other] { $number } klanten bijgewerkt
 }
import-count-departures = { $count ->
    [one] { $number } vertrokken
   *[other] { $number } vertrokken
 }
import-count-explained = { $count ->
    [one] reden genoteerd bij { $number } eerder vertrokken klant
   *[other] redenen genoteerd bij { $number } eerder vertrokken klanten
 }
import-count-left-out = { $count ->
    [one] { $number } regel weggelaten
   *[other] { $number } regels weggelaten
 }
import-count-known = { $count ->
    [one] { $number } bon al bekend
   *[other] { $number } bonnen al bekend
 }
import-count-changed = { $count ->
    [one] { $number } bon bekend met een ander bedrag
   *[other] { $number } bonnen bekend met een ander bedrag
 }
import-done = Geïmporteerd: { $parts }
import-left-out-show = Tonen
import-left-out-of = { $name }: { $lines }
import-leavings = Wie in dit bestand vertrok, wordt vastgelegd als:
import-several-files = Alleen { $name } wordt getoond. Importeer de andere bestanden daarna, een voor een.
import-sample = Dit is een voorbeeldzaak
import-sample-club = Dit is een voorbeeldclub
import-sample-words = Uw eigen klanten komen nooit in één bestand met verzonnen klanten. Maak een eigen werkbestand: dat duurt een minuut, en het voorbeeld blijft gewoon staan.
import-cancelled = Import gestopt. Er is niets opgeslagen.
import-trouble-safe = Er is niets veranderd.
import-other = Iets anders kiezen
import-again = Opnieuw proberen
import-back = Terug
import-save-csv = Opslaan als CSV…
import-save-title = Sla de regels op die niet te lezen zijn
import-save-words = Ze worden opgeslagen zoals ze zijn, met de kolomnamen, zodat u ze kunt verbeteren en opnieuw importeren.
import-save-name = { $name } - niet geïmporteerd
import-list-line = Regel
import-list-wrong = Wat er mis is
import-list-cells = De regel
import-list-lines = Regels
import-list-customer = Klant
import-list-old = Opgeslagen bedrag
import-list-new = Bedrag in het bestand
import-list-reason = Reden
import-languages-unknown = { $count ->
    [one] Eén regel noemt een taal die we niet spreken ({ $words }): deze klant wordt zonder taal ingelezen.
   *[other] { $number } regels noemen een taal die we niet spreken ({ $words }): deze klanten worden zonder taal ingelezen.
 }
import-count-contracts = { $count ->
    [one] { $number } contract
   *[other] { $number } contracten
}
import-count-contracts-changed = { $count ->
    [one] { $number } contract gewijzigd
   *[other] { $number } contracten gewijzigd
}
import-stands = Deze lijst zegt hoeveel maanden iemand lid is. Van welke dag is de stand?
import-stands-label = Dag van de lijst
import-stands-words = De maanden worden vanaf die dag teruggeteld.
import-stands-wrong = Een dag tot en met vandaag, bijvoorbeeld { $day }, of niets voor de laatste dag in de lijst
