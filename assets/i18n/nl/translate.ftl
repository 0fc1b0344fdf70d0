translate-name = Vertalen
translate-progress = { $count ->
    [one] { $number } van { $all } teksten ontbreekt nog: { $language }.
   *[other] { $number } van { $all } teksten ontbreken nog: { $language }.
 }
translate-complete = { $language }: alle teksten zijn er. De lijst kan in deze taal worden verstuurd.
translate-next = Volgende die ontbreekt
translate-key-next = volgende lege
translate-missing = nog geen tekst
translate-field = { $place } ({ $language })
translate-of = { $question }: { $part }
translate-section = Deel { $number }
translate-section-introduction = Wat er vóór deel { $number } wordt gezegd
translate-one = Tot nu toe in één taal
translate-one-words = Voeg een tweede toe, dan staat elke tekst naast zijn vertaling. Mensen krijgen de lijst alleen in een taal waarin niets ontbreekt.
translate-changed = { $language } veranderd sinds versie { $number }: staat hier nog hetzelfde?
