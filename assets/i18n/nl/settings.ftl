settings-name = Instellingen
settings-line = Voor dit werkbestand. Elke wijziging geldt meteen en kunt u ongedaan maken.
settings-business = Zaak
settings-name-missing = Vul een naam in
settings-margin = Marge, procent van de omzet
settings-margin-none = geen: bedragen zijn omzet
settings-margin-note = Met een marge betekenen bedragen overal winst.
settings-margin-wrong = Een heel getal van 1 tot 100, of niets
settings-look = Taal en weergave
settings-look-system = Zoals het systeem
settings-look-light = Licht
settings-look-dark = Donker
settings-zoom = Grootte van alles
settings-look-note = Uiterlijk en grootte worden op deze computer opgeslagen, niet in het werkbestand.
settings-rule = Weggebleven
settings-rule-line = Na hoelang vindt u dat een vaste klant wegblijft?
settings-rule-by-rhythm = Naar het eigen ritme
settings-rule-by-days = Na een aantal dagen
settings-rule-after = Langer stil dan
settings-rule-times = { $times } × het eigen ritme
settings-rule-days = Stil gedurende meer dan zoveel dagen
settings-rule-days-wrong = Een heel getal van 1 tot 3650
settings-as-of = Stand van
settings-as-of-line = De laatste dag waarvan de aankopen volledig zijn. Alle cijfers gelden voor die dag; latere aankopen wachten.
settings-as-of-day = Dag, als u die zelf kiest
settings-as-of-none = { $day }, uit uw gegevens
settings-as-of-wrong = Een dag tot en met vandaag, bijvoorbeeld { $day }, of niets
settings-closed = Gesloten
settings-closed-line = Maanden waarin u gesloten bent, tellen niet als stilte.
settings-closed-days = { $from } tot en met { $to }
settings-backups = Bestand en reservekopieën
settings-backups-line = Een gecontroleerde kopie komt vanzelf: bij het sluiten na wijzigingen, elk half uur werk en voor elke import.
settings-file = Bestand
settings-last-backup = Laatste kopie
settings-backup-none = nog geen
settings-backup-size = { $count ->
    [one] Eén klant · { $size } MB
   *[other] { $customers } klanten · { $size } MB
 }
settings-backup-restore = Terugzetten
settings-backup-restore-named = De kopie van { $when } terugzetten
settings-backups-all = Bestaande kopieën
settings-backup-folder = Kopieën staan in
settings-open-file-folder = Bestand tonen
settings-open-backup-folder = Kopieën tonen
settings-age-now = zojuist
settings-age-minutes = { $count ->
    [one] { $number } minuut geleden
   *[other] { $number } minuten geleden
 }
settings-age-hours = { $count ->
    [one] { $number } uur geleden
   *[other] { $number } uur geleden
 }
settings-age-days = { $count ->
    [one] { $number } dag geleden
   *[other] { $number } dagen geleden
 }
settings-closed-from = Gesloten van
settings-closed-to = Tot en met
settings-closed-add = Toevoegen
settings-closed-wrong = Een dag, bijvoorbeeld { $day }
settings-closed-backwards = De laatste dag ligt vóór de eerste.
settings-goal = Doel
settings-goal-line = Hoeveel van de 100 klanten moeten terugkomen? Het startscherm toont het als lijn.
settings-goal-rate = Van de 100 klanten
settings-goal-members-line = Hoeveel van de 100 leden moeten er nog lid zijn? Het startscherm toont het als lijn.
settings-goal-members-rate = Van de 100 leden
settings-goal-none = geen doel
settings-goal-wrong = Een heel getal van 1 tot 100, of niets
settings-goal-by = Vóór eind
settings-goal-no-month = geen maand
settings-address = Postadres
settings-address-note = Staat boven afgedrukte vragenlijsten.
