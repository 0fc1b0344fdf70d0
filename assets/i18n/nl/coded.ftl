# Codeboeken en gecodeerde antwoorden van en naar andere programma's.
coded-error-no-columns = Het is niet duidelijk in welke kolom de antwoorden staan. Zeg welke.
coded-error-no-codebook = Hierin is geen codeboek gevonden. Gelezen worden REFI-QDA (.qdc), een tabel zoals Taguette die schrijft (.csv, met een kolom “tag”, “name” of “path”) en een gewone lijst zoals QualCoder die leest (.txt).
coded-error-no-codes = In dit codeboek staan geen codes.
coded-error-no-answers = Er zijn nog geen antwoorden in woorden.
coded-error-no-reasons = Er staan nog geen redenen in het codeboek.
coded-error-broken = Dit codeboek is beschadigd of afgebroken: { $detail }. Sla het opnieuw op in het programma waar het vandaan komt.
coded-error-too-large = Dit is groter dan wat gelezen wordt: { $code ->
    [codebook] meer dan { $number } MB
    [reasons] meer dan { $number } verschillende redenen; misschien staan ze in een andere kolom
    [answers] meer dan { $number } antwoorden
   *[codes] meer dan { $number } codes en groepen
 }.
coded-told = { $change ->
    [folded] Groepen binnen groepen zijn nu één groep: { $names }
    [merged] Stonden er meer dan eens in en zijn nu één: { $names }
    [nameless] Sommige hadden geen naam en zijn weggelaten: { $names }
    [cut] Te lange namen zijn ingekort; de hele naam staat in de omschrijving: { $names }
    [renamed] Konden daar niet staan onder de naam die ze hebben: { $names }
    [colour] Deze kleuren konden niet worden gelezen: { $names }
    [set] Voor deze verzamelingen van codes is hier geen plaats: { $names }
    [second_group] Stonden in meerdere groepen; de eerste telt: { $names }
    [empty_group] Voor groepen zonder redenen is er geen plaats in: { $names }
    [group_description] Omschrijvingen van groepen konden niet mee: { $names }
    [one_line] Omschrijvingen die nu op één regel staan: { $names }
    [no_colours] Voor kleuren is er geen plaats in: { $names }
    [no_kinds] Of een verlies te voorkomen was, heeft er geen plaats in: { $names }
    [no_examples] Voor voorbeelden is er geen plaats in: { $names }
    [no_rules] Voor trefwoordregels is er geen plaats in: { $names }
    [bad_rule] Trefwoordregels die niet te volgen zijn, zijn weggelaten: { $names }
   *[retired] Niet meer in gebruik, en daarom weggelaten: { $names }
 }
coded-told-more = { $names } en nog { $count }
coded-set-kind = { $kind ->
    [avoidable] Te voorkomen
    [unavoidable] Niet te voorkomen
    [involuntary] Ongewild
   *[topic] Onderwerpen
 }
coded-set-retired = Niet meer in gebruik
coded-column-answer = antwoord-id
coded-column-response = respons-id
coded-column-number = klantnummer
coded-column-name = klantnaam
coded-column-state = status
coded-column-day = dag
coded-column-channel = kanaal
coded-column-language = taal
coded-column-questionnaire = vragenlijst
coded-column-version = versie
coded-column-question = vraag
coded-column-text = tekst
coded-column-main = hoofdreden
coded-column-by = besloten door
coded-column-id = id
coded-column-reason = reden
coded-column-group = groep
coded-column-first = begin
coded-column-past = einde
coded-column-kind = soort
coded-column-retired = niet meer in gebruik
coded-column-description = omschrijving
coded-column-examples = voorbeelden
coded-column-rule = trefwoordregel
coded-column-colour = kleur
coded-by = { $by ->
    [accepted] een voorstel, een voor een aangenomen
    [together] voorstellen, samen aangenomen
    [import] het bestand waar het uit komt
   *[person] een mens
 }
coded-sheet-answers = Antwoorden
coded-sheet-passages = Passages
coded-sheet-book = Codeboek
coded-error-full-sheet = Een werkblad heeft plaats voor 1.048.575 rijen, en er zijn meer antwoorden dan dat. Kies .csv.
coded-book-added = Redenen toegevoegd: { $count }
coded-book-changed = Redenen aangevuld: { $count }
coded-book-known = Redenen die er al waren: { $count }
coded-in-questionnaire = Vragenlijst
coded-in-question = Vraag
coded-in-new = Nieuwe antwoorden
coded-in-known = Antwoorden die er al waren
coded-in-reasons-new = Nieuwe redenen
coded-in-reasons-known = Redenen bekend bij naam
coded-in-reasons-retired = Redenen die niet meer in gebruik zijn
coded-in-differing = Bekende antwoorden met andere redenen, gelaten zoals ze zijn
coded-in-strangers = Antwoorden van klanten die hier niet bekend zijn
coded-in-empty = Rijen zonder antwoord
coded-in-without-text = waarvan toch met een reden
coded-in-bad-days = Dagen die niet te lezen waren of nog moeten komen; in plaats daarvan komt vandaag
coded-in-too-long = Rijen die te lang zijn
coded-name = Antwoorden importeren
coded-empty = Antwoorden die in een rekenblad gecodeerd zijn
coded-empty-words = Eén rij per antwoord. Heeft het al redenen, dan staan die ernaast: in meerdere kolommen, in één cel gescheiden door “;”, of als kolommen met 0 en 1. Verse antwoorden hebben er geen.
coded-choose = Bestand kiezen…
coded-file-words = CSV of een werkmap, met een rij namen boven de kolommen.
coded-sample-words = Uw eigen antwoorden delen nooit een bestand met een voorbeeld. Maak een eigen werkruimte en importeer ze daar.
coded-cancelled = Geannuleerd. Er zijn geen antwoorden geïmporteerd.
coded-imported = { $count ->
    [one] Eén antwoord is geïmporteerd
   *[other] { $number } antwoorden zijn geïmporteerd
 }
coded-button = { $count ->
    [0] Niets nieuws te importeren
    [one] Eén antwoord importeren
   *[other] { $number } antwoorden importeren
 }
coded-columns = Wat de kolommen bevatten
coded-columns-words = Voorgesteld op grond van hun naam en wat erin staat. Verander wat niet klopt.
coded-columns-more = en nog { $count } kolommen, gelaten zoals voorgesteld
coded-column-nameless = Kolom { $number }
coded-holds = { $what ->
    [text] Antwoord
    [reasons] Reden
    [main] Hoofdreden
    [id] Rij-id
    [customer] Klantnummer
    [email] E-mail
    [day] Dag
   *[nothing] Niets bruikbaars
 }
coded-holds-of = Wat “{ $name }” bevat
coded-marks-label = Redenen staan er als
coded-marks = { $code ->
    [ticks] Aangekruiste kolommen
   *[names] Namen in cellen
 }
coded-split-label = Meerdere in één cel
coded-split-none = Een cel is één reden
coded-split = Gescheiden door { $sign }
coded-nested-label = Groepen
coded-nested-none = Geen in de namen
coded-nested = Als { $example }
coded-language = Taal van de antwoorden
coded-audience = Wie gevraagd is
coded-sheet = Werkblad
coded-no-texts = Zeg in welke kolom de antwoorden staan.
coded-no-reasons = Geen kolom bevat redenen: de antwoorden komen bij Antwoorden te staan, om daar te lezen.
coded-comes = Wat ervan komt
coded-comes-new = { $title } (nieuw)
coded-in-customers = waarvan van klanten die hier bekend zijn
coded-no-days = Geen kolom zegt wanneer de antwoorden gegeven zijn; ze tellen voor vandaag.
coded-texts-joined = Wat in deze { $number } kolommen staat, komt onder elkaar te staan als één antwoord op één vraag. Zijn het antwoorden op verschillende vragen? Importeer het bestand dan per vraag, met telkens één van de kolommen als antwoord.
coded-reasons = Redenen in het bestand
coded-reasons-words = Nieuwe komen in het codeboek, om nog te bekijken.
coded-reasons-more = en nog { $count }
coded-becomes = { $what ->
    [new] nieuw
    [changed] aangevuld
   *[retired] niet meer in gebruik
 }
coded-import = Importeren…
coded-export = Exporteren…
coded-export-xlsx = Werkmap (.xlsx)
coded-export-xlsx-names = Werkmap (.xlsx), met namen
coded-export-csv = Tabel (.csv)
coded-export-csv-names = Tabel (.csv), met namen
coded-export-title = De antwoorden exporteren
coded-export-with-names = Met wie elk antwoord gaf. Let op aan wie u het geeft.
coded-export-without-names = Namen, telefoonnummers en adressen in de woorden worden verborgen.
coded-export-sheets = Passages en het codeboek hebben een eigen werkblad.
coded-export-beside = Passages komen in een tweede bestand ernaast.
coded-export-name = Antwoorden
coded-book-format = { $ending ->
    [qdc] REFI-QDA, voor ATLAS.ti, MAXQDA, NVivo… (.qdc)
    [csv] Taguette (.csv)
   *[txt] QualCoder (.txt)
 }
coded-book-import-title = Een codeboek importeren
coded-book-import-words = REFI-QDA (.qdc), Taguette (.csv) of QualCoder (.txt).
coded-book-export-title = Het codeboek exporteren
coded-book-export-words = Groepen en redenen met wat erover is opgeschreven; geen antwoorden.
coded-book-words = Wat hier al is, houdt zijn naam, soort en woorden. Er gaat niets weg.
coded-book-nothing = Alles hiervan is er al.
coded-book-take = Overnemen
coded-book-lost = Niet alles paste in het bestand:
