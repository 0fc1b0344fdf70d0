reports-name = Reports
reports-line = To share or to print. What you see here is what is written.
reports-what = What is it to be?
reports-charts = Charts
reports-about-owner = For whoever decides with you. The first page stands alone, the others explain it.
reports-about-calls = Names, phones, questions and room to write. Keep it out of customers’ sight.
reports-about-charts = One chart as a picture, for a letter or a slide.
reports-chart = Chart
reports-scope = Period and language
reports-period = Period
reports-last = { $months ->
    [one] last month
   *[other] last { $months } months
 }
reports-all-time = all on record
reports-unit = Over time, by
reports-unit-name = { $unit ->
    [month] month
    [half] half-year
    [year] year
   *[quarter] quarter
 }
reports-segment = Customers
reports-everybody = all customers
reports-language = Language of the report
reports-inside = What may stand in it
reports-names = Names of the biggest silent ones
reports-quotes = Quotes
reports-quotes-more = { $count ->
    [one] One more, older
   *[other] { $number } more, older
 }
reports-quotes-none = In this period nobody has agreed to be quoted.
reports-quotes-count = { $count ->
    [one] One answer may be quoted, without a name. Tick it to have it in the report.
   *[other] { $number } answers may be quoted, without names. Tick those that are to stand in the report.
 }
reports-small = Groups under five people
reports-small-note = They can give single people away. Leave this off for anything that leaves the house.
reports-people = How many customers
reports-people-other = other
reports-people-number = How many
reports-people-wrong = A number from 1 to 500
reports-size = Size
reports-size-name = { $shape ->
    [slide] slide, { $width } × { $height }
    [page] page, { $width } × { $height }
   *[small] small, { $width } × { $height }
 }
reports-look = Look
reports-light = Light
reports-dark = Dark
reports-save = Save as { $format }…
reports-save-other = { $format }…
reports-save-title = Save “{ $name }” as { $format }
reports-saved = Saved: { $path }
reports-saved-pages = { $count ->
    [one] Saved, one page: { $path }
   *[other] Saved, { $pages } pages: { $path }
 }
reports-open-folder = Open the folder
reports-copy-path = Copy the path
reports-page = Page { $page } of { $pages }
reports-drawing = Setting the pages…
reports-empty = Your reports will be here
reports-empty-words = An owner’s report that tells on one page why customers leave and what it costs, and a call sheet with names and questions. Both are made from your customers and their purchases.
reports-empty-button = Import your customers
