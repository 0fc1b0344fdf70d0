reports-name = Rapporten
reports-line = Om te delen of af te drukken. Wat u hier ziet, komt zo in het bestand.
reports-what = Wat moet het worden?
reports-charts = Grafieken
reports-about-owner = Voor wie met u beslist. De eerste pagina staat op zichzelf, de rest legt uit.
reports-about-calls = Namen, telefoonnummers, vragen en ruimte om te schrijven. Niet voor de ogen van klanten.
reports-about-charts = Eén grafiek als plaatje, voor een brief of een dia.
reports-chart = Grafiek
reports-scope = Periode en taal
reports-period = Periode
reports-last = { $months ->
    [one] afgelopen maand
   *[other] afgelopen { $months } maanden
 }
reports-all-time = alles wat bekend is
reports-unit = In de tijd, per
reports-unit-name = { $unit ->
    [month] maand
    [half] half jaar
    [year] jaar
   *[quarter] kwartaal
 }
reports-segment = Klanten
reports-everybody = alle klanten
reports-language = Taal van het rapport
reports-inside = Wat erin mag staan
reports-names = Namen van grote wegblijvers
reports-quotes = Citaten
reports-quotes-more = { $count ->
    [one] Nog één, ouder
   *[other] Nog { $number }, ouder
 }
reports-quotes-none = In deze periode vond niemand het goed om geciteerd te worden.
reports-quotes-count = { $count ->
    [one] Eén antwoord mag zonder naam geciteerd worden. Vink het aan om het in het rapport te zetten.
   *[other] { $number } antwoorden mogen zonder naam geciteerd worden. Vink aan wat in het rapport moet.
 }
reports-small = Groepen van minder dan vijf
reports-small-note = Daaruit zijn soms mensen te herkennen. Laat dit uit voor alles wat de deur uitgaat.
reports-people = Hoeveel klanten
reports-people-other = anders
reports-people-number = Aantal
reports-people-wrong = Een getal van 1 tot en met 500
reports-size = Formaat
reports-size-name = { $shape ->
    [slide] dia, { $width } × { $height }
    [page] pagina, { $width } × { $height }
   *[small] klein, { $width } × { $height }
 }
reports-look = Uiterlijk
reports-light = Licht
reports-dark = Donker
reports-save = Opslaan als { $format }…
reports-save-other = { $format }…
reports-save-title = “{ $name }” opslaan als { $format }
reports-saved = Opgeslagen: { $path }
reports-saved-pages = { $count ->
    [one] Opgeslagen, één pagina: { $path }
   *[other] Opgeslagen, { $pages } pagina’s: { $path }
 }
reports-open-folder = Map openen
reports-copy-path = Pad kopiëren
reports-page = Pagina { $page } van { $pages }
reports-drawing = De pagina’s worden opgemaakt…
reports-empty = Hier komen uw rapporten
reports-empty-words = Een rapport dat op één pagina vertelt waarom klanten weggaan en wat dat kost, en een bellijst met namen en vragen. Beide worden gemaakt uit uw klanten en hun aankopen.
reports-empty-button = Klanten importeren
