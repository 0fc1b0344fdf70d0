library-save = In uw bibliotheek opslaan
library-own = Uw bibliotheek
library-own-empty = Nog niets. Een vragenlijst of een vraag slaat u op vanuit het bewerkscherm.
library-holds = { $questions } · { $languages }
library-holds-question = Een vraag · { $languages }
library-question-note = Begint met deze vraag en de ene vraag die in alle vragenlijsten staat.
library-remove = Weghalen
library-remove-named = Uit uw bibliotheek halen: { $name }
library-rename = Hernoemen
library-rename-named = Hernoemen: { $name }
library-new-name = Naam in uw bibliotheek
library-keep-name = Opslaan
library-import = Bibliotheek inlezen…
library-import-title = Bibliotheekbestand inlezen
library-import-words = Wat in het bestand staat en nog niet in uw bibliotheek, komt erbij. Eén stap, die u ongedaan kunt maken.
library-import-button = Inlezen
library-import-nothing = Alles uit dit bestand staat al in uw bibliotheek
library-export = Bibliotheek exporteren…
library-export-title = Uw bibliotheek exporteren
library-export-words = Alle vragenlijsten en vragen uit uw bibliotheek in al hun talen, voor een ander werkbestand. Geen antwoorden en geen klanten.
library-export-name = Bibliotheek
library-lacking = { $count ->
    [one] { $number } andere heeft geen tekst in deze taal: { $language }.
   *[other] { $number } andere hebben geen tekst in deze taal: { $language }.
 }
