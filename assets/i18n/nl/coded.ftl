# Codeboeken en gecodeerde antwoorden van en naar andere programma's.
coded-error-no-columns = Het is niet duidelijk in welke kolom de antwoorden staan en in welke hun redenen. Zeg welke.
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
coded-in-bad-days = Dagen die niet te lezen waren
coded-in-too-long = Rijen die te lang zijn
