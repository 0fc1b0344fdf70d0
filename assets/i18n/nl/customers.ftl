customers-name = Klanten
customers-line = Iedereen die u kent, naar wat ze per jaar uitgeven
customers-add = Klant toevoegen
customers-import = Importeren…
customers-search = Naam, e-mail, telefoon, notitie
customers-all-segments = Alle segmenten
customers-filter = Filteren
customers-filter-clear = Alles tonen
customers-too-many = Hoogstens { $most } tegelijk als vertrokken te markeren
customers-not-asked = niet gevraagd
customers-states = De statussen
customers-states-sentence = Elke koper zit in precies één status, afgemeten aan het eigen ritme: hoeveel dagen er gewoonlijk tussen twee bezoeken liggen.
customers-empty = Nog geen klanten
customers-empty-why = Hier ziet u iedereen die ooit iets kocht: wie nog komt, wie wegblijft, wie vertrokken is en wat ieder waard is.
customers-empty-import = Importeer uw klanten
customers-empty-add = Voeg de eerste klant toe
customers-empty-note = Een lijst uit uw kassa, een spreadsheet of alleen namen met het laatste bezoek is genoeg.
customers-none = Niemand gevonden
customers-none-why = Geen klant past bij wat u zoekt.
customers-show-all = Toon alle klanten
customers-chosen = { $count ->
    [one] { $number } geselecteerd
   *[other] { $number } geselecteerd
 }
customers-worth = { $money } per jaar
customers-choose-none = Niets selecteren
customers-put-in-segment = In segment plaatsen…
customers-export = Exporteren…
customers-export-found = { $count ->
    [one] De ene getoonde exporteren…
   *[other] De { $number } getoonde exporteren…
 }
customers-export-as = Als { $format }
customers-export-title = { $count ->
    [one] Eén klant als lijst opslaan
   *[other] { $number } klanten als lijst opslaan
 }
customers-export-words = Wat van hen bekend is en hoe ze ervoor staan, één rij per klant. Let op: er staan namen in.
customers-export-name = Klanten
customers-segment-title = { $count ->
    [one] Eén klant in een segment plaatsen
   *[other] { $number } klanten in een segment plaatsen
 }
customers-segment-note = Laat leeg om ze uit hun segment te halen
customers-segment-save = In segment plaatsen
customers-segment-out = Uit hun segment halen
customers-leaving-title = { $count ->
    [one] Eén klant als vertrokken markeren
   *[other] { $number } klanten als vertrokken markeren
 }
customers-all-left = Ze staan allemaal al als vertrokken genoteerd
customers-key-walk = rijen
customers-key-open = openen
customers-key-space = Spatie
customers-key-choose = selecteren
customers-chip-once = Eenmalig
customers-chip-none = Nog geen aankoop
customers-print = Vragenlijst voor hen afdrukken…
# People one came with from a figure or a bar.
customers-these = Alleen: { $words }
