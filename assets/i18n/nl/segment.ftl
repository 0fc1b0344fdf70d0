# Segmenten van de ondernemer zelf, en labels.
segment-manage = Segmenten…
segment-title = Segmenten
segment-line = Een segment is een deel van uw klanten dat u apart wilt bekijken. Wie erin zit, volgt uit wat u hier zegt, ook voor klanten die nog komen.
segment-none = Nog geen eigen segmenten
segment-none-why = Sla er een op, zoals “kwam vorig jaar voor het eerst en goed voor 300 per jaar of meer”, om Start, klantbehoud en rapporten voor alleen deze klanten te zien.
segment-new = Nieuw segment
segment-change-title = Segment wijzigen
segment-change = { $name } wijzigen
segment-remove = { $name } verwijderen
segment-show = { $name } tonen: { $customers }
segment-customers = { $count ->
    [one] { $number } klant
   *[other] { $number } klanten
 }
segment-name = Naam
segment-name-hint = Grote huishoudens
segment-nameless = Geef het een naam.
segment-save = Segment opslaan
segment-conditions = Klanten voor wie dit allemaal klopt:
segment-condition = Voorwaarde { $number }
segment-add-condition = Nog een voorwaarde
segment-drop-condition = Voorwaarde { $number } weghalen
segment-applies-name = Of voorwaarde { $number } geldt
segment-applies = klopt
segment-applies-not = klopt niet
segment-kind = { $kind ->
    [first] Eerste aankoop
    [worth] Waarde per jaar
    [written] Segment op hun pagina
    [tag] Label
    [state] Toestand
    [member] Lidmaatschap
    [monthly] Betaalt per maand
    [member_since] Lidmaatschap begon
    [language] Taal
    [joined] Lid sinds
    [answered] Antwoordde ons via
    [says] Woorden op hun pagina
   *[filled] Ingevuld op hun pagina
 }
segment-membership = { $kind ->
    [running] Lid, contract loopt door
    [leaving] Heeft opgezegd, nog lid
    [ended] Vertrokken als lid
   *[none] Nooit lid geweest
 }
segment-field = { $field ->
    [address] Adres
    [email] E-mail
    [phone] Telefoon
    [number] Nummer
    [name] Naam
   *[note] Notitie
 }
segment-from = Van
segment-to = Tot en met
segment-least = Vanaf (bedrag)
segment-below = Minder dan
segment-where = Waar
segment-words = Bevat
segment-words-hint = Utrecht, Amersfoort
segment-no-written = Geen enkele klant heeft een segment op zijn pagina.
segment-no-tags = Nog geen klant heeft een label. Kies klanten in de tabel en druk op “Label…”.
segment-tag-gone = een label dat niemand meer heeft
segment-empty = Kies of vul hier iets in.
segment-backwards = Dit eindigt voordat het begint.
segment-no-amount = Vul een bedrag in.
segment-incomplete = Zodra de voorwaarden zijn ingevuld, ziet u hier om hoeveel klanten het gaat.
segment-found = { $count ->
    [one] { $found } van { $total } klanten
   *[other] { $found } van { $total } klanten
 }
segment-condition-words = { $label }: { $what }
segment-not = niet: { $what }
segment-or = { $first } of { $second }
segment-filled = ingevuld
segment-between = { $from } tot en met { $to }
segment-since = sinds { $from }
segment-until = tot en met { $to }
segment-money-between = { $from } tot onder { $below }
segment-money-from = { $from } of meer
segment-money-below = onder { $below }
segment-tags = Labels
segment-tag = Label…
segment-tag-title = { $count ->
    [one] { $number } klant een label geven
   *[other] { $number } klanten een label geven
 }
segment-tag-word = Label
segment-tag-note = Een eigen woord, zoals “bruiloft” of “VIP”. Een klant kan er meer hebben.
segment-tag-save = Label toevoegen
segment-tag-on-them = Staat er nu op; druk om weg te halen:
segment-tag-add = Label toevoegen
segment-tag-off = Label { $name } weghalen
tags-manage = Labels…
tags-line = Alle labels in gebruik. Met een andere naam blijft een label op zijn klanten; met de naam van een ander label worden de twee één.
tags-rename = Label { $name } hernoemen of samenvoegen
tags-remove = Label { $name } van { $customers } halen
tags-asked-by = Gevraagd door segment: { $segments }
tags-save = Label hernoemen
tags-merge = Labels samenvoegen
tags-keeps = { $count ->
    [one] { $number } klant houdt het onder de nieuwe naam.
   *[other] { $number } klanten houden het onder de nieuwe naam.
 }
tags-joins = { $count ->
    [one] Er is al een label { $into }: samengevoegd heeft { $number } klant het. Segmenten die naar dit label vragen, vragen dan naar { $into }.
   *[other] Er is al een label { $into }: samengevoegd hebben { $number } klanten het. Segmenten die naar dit label vragen, vragen dan naar { $into }.
 }
