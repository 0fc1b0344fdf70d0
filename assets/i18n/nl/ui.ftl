ui-close = Sluiten
ui-cancel = Annuleren
ui-details = Details
ui-copy = Kopiëren
ui-copied = Gekopieerd
ui-undo = Ongedaan maken
ui-undo-step = Ongedaan maken: { $step }
ui-taken-back = Teruggezet of hersteld: { $step }
ui-understood = Begrepen
ui-go-on = Verder
ui-open = Openen
ui-open-title = Werkbestand openen
ui-restore = Terugzetten
ui-restore-title = Reservekopie terugzetten
ui-restore-words = Kies de reservekopie. Het bestand dat er nu staat, wordt apart bewaard.
ui-restore-ask = Deze reservekopie terugzetten?
ui-restore-ask-words = Ze wordt { $path }. Wat er nu staat, wordt onder een andere naam bewaard; ongedaan maken begint opnieuw.
ui-quit = Stoppen en afsluiten
ui-quit-ask = Er loopt nog iets
ui-quit-words = Als u nu afsluit, wordt het gestopt en teruggedraaid. Alles wat al bewaard was, is veilig.
ui-path = Bestand of map
ui-choose = Kiezen…
ui-keep-here = Hier bewaren
ui-no-picker = Er is niets gekozen. Verscheen er geen venster? Typ of plak het pad dan hierboven.
ui-problem-title = Dit is niet gelukt
ui-search = Zoeken of uitvoeren…
ui-as-of = per { $day }
ui-no-purchases = nog geen aankopen
ui-saved = Bewaard { $time }
ui-backup = Kopie { $time }
ui-read-only = Alleen-lezen: een ander venster heeft dit bestand open
ui-sample = Dit is een voorbeeldzaak. Uw eigen gegevens blijven er buiten.
ui-sample-own = Met mijn eigen klanten werken
ui-palette-hint = Typ een paar letters
ui-palette-nothing = Niets gevonden
ui-palette-choose = kiezen
ui-palette-run = uitvoeren
ui-palette-commands = Opdrachten
ui-palette-screens = Schermen
ui-palette-customers = Klanten
ui-palette-questions = Vragen
ui-keys-here = Op dit scherm
ui-keys-everywhere = Overal
ui-zoom = Grootte: { $percent }
ui-nothing-to-undo = Er is niets om ongedaan te maken
ui-changed-outside = Het bestand is door een ander programma gewijzigd. U ziet de nieuwste stand.
ui-loading = Laden…
ui-sort-by = Sorteren op { $column }
ui-sorted-up = { $column }, kleinste eerst
ui-sorted-down = { $column }, grootste eerst
ui-select-all = Alles kiezen
ui-select-row = { $name } kiezen
ui-left-out = Niet meegeteld
ui-also-called = Ook wel: { $term }
ui-stage-opening = Openen
ui-stage-reading = Bestand lezen
ui-stage-backing-up = Reservekopie maken
ui-stage-importing = Importeren
ui-stage-restoring = Terugzetten
ui-stage-making-sample = Voorbeeldzaak maken
ui-stage-exporting = Bestand schrijven
ui-error-not-open = Er is geen werkbestand open.
ui-error-nothing-changed = Er is niets gewijzigd.
ui-error-read-only = Dit werkbestand is alleen-lezen geopend.
ui-error-read-only-then = Sluit het andere venster en open het bestand opnieuw.
ui-error-locked = { $path } is in een ander venster geopend.
ui-error-locked-then = Sluit het daar en probeer het opnieuw.
ui-error-exists = Er is al een bestand: { $path }
ui-error-exists-then = Er is niets aan veranderd. Kies een andere naam.
ui-error-missing = Dit bestand is er niet: { $path }
ui-error-missing-then = Controleer de naam of kies het bestand uit de lijst.
ui-error-foreign = { $path } is geen werkbestand van Comeback.
ui-error-untouched = Het bestand is niet gewijzigd. Een nieuwere versie van Comeback kan het misschien openen.
ui-error-not-ours = Het bestand is niet gewijzigd.
ui-error-damaged = { $path } is beschadigd.
ui-error-damaged-then = Er is niets in geschreven. Zet de laatste reservekopie terug; het beschadigde bestand wordt apart bewaard.
ui-error-newer = { $path } is gemaakt met een nieuwere versie van Comeback.
ui-error-disk = De schijf weigerde: misschien is die vol, alleen-lezen of losgekoppeld.
ui-error-disk-then = Er is niets half gedaan. Maak ruimte of controleer de schijf en probeer het opnieuw.
ui-error-unreadable = Dit bestand is niet te lezen.
ui-error-cancelled = Het is geannuleerd.
ui-error-internal = Er ging iets mis in het programma.
ui-error-internal-then = Uw gegevens zijn veilig: elke wijziging wordt meteen bewaard. Kopieer de details als u dit meldt.
ui-refused-gone = Het is er niet meer.
ui-refused-nameless = Vul een naam, nummer, e-mailadres of telefoonnummer in.
ui-refused-number-taken = Een andere klant heeft al nummer { $number }.
ui-refused-in-future = { $day } ligt na vandaag.
ui-refused-days = De dagen staan in de verkeerde volgorde.
ui-refused-no-name = Vul een naam in.
ui-refused-name-taken = Er is er al een die { $name } heet.
ui-refused-no-questions = Een vragenlijst heeft minstens één vraag nodig.
ui-refused-no-wording = Vraag { $number } heeft geen tekst in de eerste taal.
ui-refused-bad-question = Vraag { $number } heeft minstens twee keuzes nodig, of een oplopende schaal.
ui-refused-bad-answer = Het antwoord op vraag { $number } past niet.
ui-refused-nothing-answered = Er is nog niets beantwoord.
ui-refused-frozen = Deze versie is in gebruik en kan niet meer veranderen.
ui-refused-no-language = Kies minstens één taal.
ui-refused-no-segment = Er is geen segment { $name }.
ui-refused-no-such = Er is niets dat { $name } heet.
ui-refused-format = De extensie { $ending } kan niet worden geschreven.
ui-refused-no-data = Er is nog niets te tonen.
ui-refused-bad-setting = Deze instelling valt buiten het bereik.
ui-refused-too-long = Deze tekst is te lang.
ui-seconds-left = { $count ->
    [one] nog { $seconds } seconde
   *[other] nog { $seconds } seconden
 }
ui-step = { $code ->
    [save_settings] instellingen wijzigen
    [add_customer] klant toevoegen
    [edit_customer] klant wijzigen
    [set_segment] segment instellen
    [add_purchase] aankoop toevoegen
    [mark_left] als vertrokken markeren
    [edit_departure] vertrek wijzigen
    [withdraw_departure] vertrek intrekken
    [note_return] terugkeer noteren
    [keep_guess] vermoeden bewaren
    [import] import
    [add_questionnaire] vragenlijst toevoegen
    [edit_questionnaire] vragenlijst wijzigen
    [retire_questionnaire] vragenlijst uit gebruik nemen
    [freeze_version] versie vastleggen
    [save_response] antwoord vastleggen
    [edit_response] antwoord wijzigen
    [set_reasons] redenen geven
    [add_reason] reden toevoegen
    [rename_reason] reden hernoemen
    [set_reason_kind] soort reden wijzigen
    [move_reason] reden verplaatsen
    [retire_reason] reden uit gebruik nemen
    [review_reason] reden nakijken
   *[other] laatste stap
 }
ui-done = { $code ->
    [save_settings] Instellingen gewijzigd
    [add_customer] Klant toegevoegd
    [edit_customer] Klant gewijzigd
    [set_segment] Segment ingesteld
    [add_purchase] Aankoop toegevoegd
    [mark_left] Als vertrokken gemarkeerd
    [edit_departure] Vertrek gewijzigd
    [withdraw_departure] Vertrek ingetrokken
    [note_return] Terugkeer genoteerd
    [keep_guess] Vermoeden bewaard
    [import] Geïmporteerd
    [add_questionnaire] Vragenlijst toegevoegd
    [edit_questionnaire] Vragenlijst gewijzigd
    [retire_questionnaire] Vragenlijst uit of weer in gebruik
    [freeze_version] Versie vastgelegd
    [save_response] Antwoord vastgelegd
    [edit_response] Antwoord gewijzigd
    [set_reasons] Redenen gegeven
    [add_reason] Reden toegevoegd
    [rename_reason] Reden hernoemd
    [set_reason_kind] Soort reden gewijzigd
    [move_reason] Reden verplaatst
    [retire_reason] Reden uit of weer in gebruik
    [review_reason] Reden nagekeken
   *[other] Gedaan
 }
ui-currency = { $code ->
    [EUR] Euro
    [USD] Amerikaanse dollar
    [RUB] Russische roebel
    [GBP] Britse pond
    [CHF] Zwitserse frank
    [SEK] Zweedse kroon
    [NOK] Noorse kroon
    [DKK] Deense kroon
    [PLN] Poolse zloty
    [KZT] Kazachse tenge
    [BYN] Wit-Russische roebel
    [CAD] Canadese dollar
   *[other] { $code }
 }
