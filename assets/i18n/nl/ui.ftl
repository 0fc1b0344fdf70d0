ui-close = Sluiten
ui-cancel = Annuleren
ui-details = Details
ui-copy = Kopiëren
ui-copied = Gekopieerd
ui-undo = Ongedaan maken
ui-undo-step = Ongedaan maken: { $step }
ui-undone = Ongedaan gemaakt: { $step }
ui-redone = Opnieuw uitgevoerd: { $step }
ui-understood = Begrepen
ui-go-on = Verder
ui-open = Openen
ui-open-title = Werkbestand openen
ui-restore = Terugzetten
ui-restore-title = Reservekopie terugzetten
ui-restore-words = Kies de reservekopie. Het bestand dat er nu staat, wordt apart gezet.
ui-restore-ask = Deze reservekopie terugzetten?
ui-restore-ask-of = De reservekopie van { $when } terugzetten?
ui-restore-ask-words = Ze wordt { $path }. Het bestand dat er nu staat, blijft ernaast staan onder een andere naam. Dit kunt u niet ongedaan maken.
ui-quit = Stoppen en afsluiten
ui-quit-ask = Er loopt nog iets
ui-quit-words = Als u nu afsluit, wordt het gestopt en teruggedraaid. Alles wat al opgeslagen was, is veilig.
ui-path = Bestand of map
ui-choose = Kiezen…
ui-keep-here = Hier opslaan
ui-no-picker = Er is niets gekozen. Verscheen er geen venster? Typ of plak het pad dan hierboven.
ui-problem-title = Dit is niet gelukt
ui-search = Zoeken of uitvoeren…
ui-as-of = per { $day }
ui-no-purchases = nog geen aankopen
ui-saved = Opgeslagen { $time }
ui-backup = Kopie { $time }
ui-read-only = Alleen-lezen: een ander venster heeft dit bestand open
ui-sample = Dit is een voorbeeldzaak. Uw eigen gegevens blijven er buiten.
ui-sample-club = Dit is een voorbeeldclub. Uw eigen gegevens blijven er buiten.
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
ui-nothing-to-redo = Er is niets om opnieuw uit te voeren
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
ui-stage-making-sample = Voorbeeld maken
ui-stage-taking-back = Ongedaan maken
ui-stage-doing-again = Opnieuw uitvoeren
ui-stage-exporting = Bestand schrijven
ui-stage-fitting = Kansen berekenen
ui-seconds-left = { $count ->
    [one] nog { $seconds } seconde
   *[other] nog { $seconds } seconden
 }
ui-done = { $code ->
    [tag_customers] Label gegeven
    [untag_customers] Label verwijderd
    [rename_tag] Label hernoemd
    [merge_tags] Labels samengevoegd
    [remove_tag] Label verwijderd
    [save_segment] Segment opgeslagen
    [rename_segment] Segment hernoemd
    [edit_segment] Segment gewijzigd
    [remove_segment] Segment verwijderd
    [add_contract] Contract toegevoegd
    [edit_contract] Contract gewijzigd
    [cancel_contract] Contract opgezegd
    [end_contract] Contract beëindigd
    [remove_contract] Contract verwijderd
    [add_mark] Verandering genoteerd
    [edit_mark] Notitie gewijzigd
    [remove_mark] Notitie verwijderd
    [save_settings] Instellingen gewijzigd
    [save_goal] Doel gewijzigd
    [save_rule] Regel voor “weggebleven” vastgelegd
    [save_as_of] Dag van de stand gewijzigd
    [save_closed] Gesloten dagen gewijzigd
    [save_name] Naam en adres gewijzigd
    [save_margin] Marge gewijzigd
    [save_currency] Valuta gewijzigd
    [add_customer] Klant toegevoegd
    [edit_customer] Klant gewijzigd
    [set_segment] Segment ingesteld
    [add_purchase] Aankoop toegevoegd
    [remove_purchase] Aankoop weggehaald
    [mark_left] Als vertrokken gemarkeerd
    [edit_departure] Vertrek gewijzigd
    [withdraw_departure] Vertrek ingetrokken
    [note_return] Terugkeer genoteerd
    [keep_guess] Vermoeden opgeslagen
    [drop_guess] Vermoeden ingetrokken
    [record_attempt] Telefoontje genoteerd
    [import] Geïmporteerd
    [add_questionnaire] Vragenlijst toegevoegd
    [edit_questionnaire] Vragenlijst gewijzigd
    [retire_questionnaire] Vragenlijst uit of weer in gebruik
    [add_to_library] In uw bibliotheek opgeslagen
    [remove_from_library] Uit uw bibliotheek gehaald
    [rename_in_library] In uw bibliotheek hernoemd
    [import_library] Bibliotheek ingelezen
    [freeze_version] Versie vastgelegd
    [save_response] Antwoord vastgelegd
    [edit_response] Antwoord gewijzigd
    [remove_response] Antwoorden verwijderd
    [set_reasons] Redenen gegeven
    [add_reason] Reden toegevoegd
    [rename_reason] Reden hernoemd
    [set_reason_kind] Soort reden gewijzigd
    [move_reason] Reden verplaatst
    [retire_reason] Reden uit of weer in gebruik
    [fill_sample] Voorbeeld gemaakt
    [review_reason] Reden nagekeken
    [begin_reading] Tweede lezing begonnen
    [import_reading] Tweede lezing overgenomen
    [read_answer] Antwoord een tweede keer gelezen
    [settle_answer] Verschil beslecht
    [close_reading] Tweede lezing beëindigd of hervat
    [remove_reading] Tweede lezing verwijderd
    [set_quote] Citaat gewijzigd
    [import_codebook] Codeboek geïmporteerd
    [import_coded] Gecodeerde antwoorden geïmporteerd
    [accept_suggestions] Voorstellen overgenomen
    [put_off] Voor later gelegd of weer opgepakt
    [describe_reason] Omschrijving opgeslagen
    [add_group] Groep toegevoegd
    [rename_group] Groep hernoemd
    [move_group] Groep verplaatst
    [remove_group] Groep verwijderd
    [set_reason_group] Groep van de reden gewijzigd
    [merge_reasons] Redenen samengevoegd
    [split_reason] Reden gesplitst
    [replace_reason] Reden vervangen
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
ui-restored = Reservekopie teruggezet
ui-restored-aside = Reservekopie teruggezet. Het vorige bestand heet nu “{ $name }”
ui-restore-of = De kopie van { $when } terugzetten
ui-no-backup-of-it = In de gewone map staat er geen gave reservekopie van. Hebt u er elders een, kies dan “Reservekopie terugzetten…”.
ui-no-file-manager = Er is geen bestandsbeheer gevonden. Het pad van de map staat op het klembord.
ui-all-files = Alle bestanden
ui-locked-why = Een ander venster heeft dit bestand open. U kunt alles bekijken, maar niets wijzigen.
ui-read-only-why = In dit bestand mag niet worden geschreven. U kunt hier niets wijzigen.
ui-try-again = Opnieuw proberen
ui-redo-step = Opnieuw uitvoeren: { $step }
ui-history-line = Klik op een stap om terug te gaan tot vóór die stap, of om alles tot en met die stap opnieuw te doen.
ui-history-nothing = Er is nog niets gedaan.
ui-history-back = Terug tot vóór: { $step }
ui-history-again = Opnieuw tot en met: { $step }
ui-keys-moving = Rondgaan
ui-keys-next = Volgend veld of knop
ui-keys-before = Vorig veld of knop
ui-keys-press = De knop indrukken
ui-keys-close = Sluiten wat open is
ui-keys-rows = In tabellen en lijsten: van rij naar rij
ui-read-only-file = Alleen-lezen
ui-save = Opslaan
ui-file-saved = Opgeslagen: { $name }
ui-file-cancelled = Gestopt. Er is geen bestand geschreven.
ui-file-name = { $business } - { $name } { $day }
ui-replace = Dit bestand vervangen?
ui-replace-words = { $path } bestaat al. Eenmaal vervangen is het niet terug te halen.
ui-replace-yes = Vervangen
ui-undone-steps = { $count ->
    [one] { $number } stap ongedaan gemaakt
   *[other] { $number } stappen ongedaan gemaakt
 }
ui-redone-steps = { $count ->
    [one] { $number } stap opnieuw uitgevoerd
   *[other] { $number } stappen opnieuw uitgevoerd
 }
ui-moved-so-far = { $done }. Verder niet: { $why }
ui-backed-up = Reservekopie gemaakt en gecontroleerd
ui-history-unknown = Een stap van een andere versie van het programma
ui-history-out-of-reach = { $step }: met een eerdere versie gedaan, niet meer ongedaan te maken
ui-paused = Wijzigen kan even niet zolang dit wordt verwerkt. U kunt alles bekijken; wat u in formulieren typt, blijft staan.
ui-closing = Er wordt een reservekopie gemaakt, daarna sluit het programma…
ui-close-anyway-ask = Sluiten zonder reservekopie?
ui-close-anyway = Toch sluiten
ui-unread = Niet alles hier kon worden gelezen. { $why }
