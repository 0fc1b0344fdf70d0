print-name = Print
print-key = print
print-open = Print…
print-none = Nothing to print yet
print-none-words = First make a questionnaire, or take one from the library.
print-button = Print to PDF…
print-where = Where to print to
print-where-words = One file with all sheets. Codes on them are kept in this workspace.
print-file = questionnaires
print-for = For whom
print-lost = Those gone quiet or left
print-all = All customers
print-nobody = Nobody in particular
print-copies = Copies
print-copies-wrong = A number from 1 to { $most }
print-copies-words = Without names and codes: nobody can tell whose answers they are.
print-not-lately = Leave out who was asked within 90 days
print-choose = Choose people in the table of customers
print-letter = US Letter
print-paper = Paper
print-of = { $each } each, { $total } in all
print-no-return-address = Your own address does not stand on the sheets yet.
print-to-settings = Add it in the settings
print-freezes = What is printed stays as it is: a later change makes the next version.
print-holes = In { $language ->
    [en] English
    [nl] Dutch
   *[ru] Russian
 } there are no words yet for { $places }.
print-to-questionnaire = To the questionnaire
print-first = The first sheet, as it will look
print-barred = { $count ->
    [one] One person does not want letters and is left out.
   *[other] { $number } people do not want letters and are left out.
 }
print-lately = { $count ->
    [one] One person was asked within 90 days and is left out.
   *[other] { $number } people were asked within 90 days and are left out.
 }
print-without-address = { $count ->
    [one] One person has no address on record: there are lines to write it on.
   *[other] { $number } people have no address on record: there are lines to write it on.
 }
print-chosen = { $count ->
    [one] One chosen customer
   *[other] { $number } chosen customers
 }
print-pages = { $count ->
    [one] One page
   *[other] { $number } pages
 }
print-sheets = { $count ->
    [one] One sheet
   *[other] { $number } sheets
 }
print-unspoken = { $count ->
    [one] { $number } of { $all } speaks
   *[other] { $number } of { $all } speak
 } { $own ->
    [en] English
    [nl] Dutch
   *[ru] Russian
 }; this questionnaire is not complete in it.
print-unspoken-get = They get { $language ->
    [en] English
    [nl] Dutch
   *[ru] Russian
 }
print-unspoken-leave-out = Leave them out
print-unspoken-choice = What becomes of them
print-in-languages = By language: { $languages }
print-usual-language = Language where none is known
print-unspoken-instead = { $count ->
    [one] One person speaks
   *[other] { $number } people speak
 } { $own ->
    [en] English
    [nl] Dutch
   *[ru] Russian
 }; the questionnaire cannot be sent in it yet: printed in { $language ->
    [en] English
    [nl] Dutch
   *[ru] Russian
 }.
print-unspoken-left-out = { $count ->
    [one] One person speaks
   *[other] { $number } people speak
 } { $own ->
    [en] English
    [nl] Dutch
   *[ru] Russian
 }; the questionnaire cannot be sent in it yet: left out.
