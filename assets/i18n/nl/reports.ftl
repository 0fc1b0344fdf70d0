reports-name = Rapporten
reports-line = Om te delen of af te drukken. Wat u hier ziet, komt zo in het bestand.
reports-what = Wat moet het worden?
reports-charts = Grafieken
reports-about-owner = Voor wie met u beslist. De eerste bladzijde staat op zichzelf, de rest legt uit.
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
reports-quotes-none = Nog niemand vond het goed om geciteerd te worden.
reports-quotes-count = { $count ->
    [one] Eén klant vindt een citaat goed, zonder naam.
   *[other] { $number } klanten vinden een citaat goed, zonder naam.
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
    [page] bladzijde, { $width } × { $height }
   *[small] klein, { $width } × { $height }
 }
reports-look = Uiterlijk
reports-light = Licht
reports-dark = Donker
reports-save = Bewaren als { $format }…
reports-save-other = { $format }…
reports-save-title = “{ $name }” bewaren als { $format }
reports-saved = Bewaard: { $path }
reports-saved-pages = { $count ->
    [one] Bewaard, één bladzijde: { $path }
   *[other] Bewaard, { $pages } bladzijden: { $path }
 }
reports-open-folder = Map openen
reports-copy-path = Pad kopiëren
reports-page = Bladzijde { $page } van { $pages }
reports-drawing = De bladzijden worden opgemaakt…
reports-empty = Hier komen uw rapporten
reports-empty-words = Een rapport dat op één bladzijde vertelt waarom klanten weggaan en wat dat kost, en een bellijst met namen en vragen. Beide worden gemaakt uit uw klanten en hun aankopen.
reports-empty-button = Klanten importeren
