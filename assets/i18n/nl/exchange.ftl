# Vragenlijsten als bestanden van andere programma's: woorden die erin staan, en wat niet mee kon.
exchange-yes = Ja
exchange-no = Nee
exchange-other = Anders
exchange-specify = Kunt u zeggen wat?
exchange-required = Wilt u deze vraag in elk geval beantwoorden?
exchange-several = U mag er meer dan één kiezen.
exchange-day = Schrijf een datum op.
exchange-number = Schrijf een getal op.
exchange-at-question = Vraag { $number }
exchange-at-section = Deel ‘{ $name }’
exchange-at-element = ‘{ $name }’
exchange-line = { $at }: { $what }
exchange-lost-kind = deze soort vraag bestaat hier niet ({ $what }); weggelaten
exchange-lost-kind-as = deze soort vraag bestaat hier niet ({ $what }); de soort die er het dichtst bij komt, is genomen
exchange-lost-rule = de regel wanneer de vraag gesteld wordt, kon niet mee: { $what }
exchange-lost-language = Teksten in een andere taal zijn weggelaten: { $what }
exchange-lost-language-as = De taal is hier niet bekend ({ $what }); de teksten staan nu als { $language }
exchange-lost-check = de controle van het antwoord kon niet mee: { $what }
exchange-lost-preset = het vooraf ingevulde antwoord kon niet mee: { $what }
exchange-lost-calculation = de berekening kon niet mee: { $what }
exchange-lost-filter = keuzes die ergens van afhangen, konden niet mee: { $what }
exchange-lost-media = beeld en geluid konden niet mee: { $what }
exchange-lost-repeat = de vragen worden daar telkens opnieuw gesteld; hier één keer
exchange-lost-codes = de keuzes hebben hier nummers: { $what }
exchange-lost-names = De vragen hebben hier nummers in plaats van namen: { $what }
exchange-lost-piped = wat in deze tekst wordt ingevuld, kon niet mee: { $what }
exchange-lost-setting = deze instelling kon niet mee: { $what }
exchange-lost-settings = Deze instellingen konden niet mee: { $what }
exchange-lost-note = woorden die bij geen vraag horen, zijn weggelaten: { $what }
exchange-lost-one-option = er is maar één keuze, dus het wordt als ja of nee gevraagd: { $what }
exchange-lost-no-words = had geen woorden in de eerste taal; nu staat er: { $what }
exchange-lost-too-long = de tekst was te lang en is ingekort
exchange-lost-long-scale = een schaal van { $what } heeft te veel punten; er wordt om een getal gevraagd
exchange-lost-retired = keuzes die niet meer worden aangeboden, zijn weggelaten: { $what }
exchange-lost-no-translation = er zijn geen woorden in het { $language }; die van de eerste taal staan er
exchange-lost-titles = De titel kan daar alleen in de eerste taal staan.
exchange-lost-regrouped = stond buiten de delen; hier hoort de vraag bij ‘{ $what }’
exchange-import = Importeren…
exchange-import-title = Een vragenlijst importeren
exchange-import-words = XLSForm (.xlsx, .csv), LimeSurvey (.txt, .lss) of SurveyJS (.json).
exchange-import-button = Importeren
exchange-reading = { $name } wordt gelezen…
exchange-added = ‘{ $title }’ is toegevoegd
exchange-added-lost = { $count ->
    [one] Eén ding uit het bestand kon niet mee zoals het was:
   *[other] { $number } dingen uit het bestand konden niet mee zoals ze waren:
 }
exchange-open = Vragenlijst openen
exchange-export = Exporteren…
exchange-export-title = Exporteren als { $name }
exchange-export-words = Talen in het bestand: { $languages }. Deze versie blijft voortaan zoals ze is; wijzigingen worden de volgende.
exchange-written-lost = { $count ->
    [one] Eén ding kon niet in het bestand zoals het is:
   *[other] { $number } dingen konden niet in het bestand zoals ze zijn:
 }
exchange-format-xlsform = XLSForm voor KoboToolbox, ODK… (.xlsx)
exchange-format-limesurvey = LimeSurvey (.txt)
exchange-format-surveyjs = SurveyJS (.json)
exchange-format-word = Word-document (.docx)
exchange-format-markdown = Markdown-tekst (.md)
