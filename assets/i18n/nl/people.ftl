people-line = { $count ->
    [one] Eén klant, { $yearly }
   *[other] { $number } klanten, samen { $yearly }
}
people-nobody = Niemand.
people-name = Naam
people-state = Status
people-last = Laatste aankoop
people-value = { $kind ->
    [profit] Winst per jaar
   *[sales] Omzet per jaar
}
people-words-all = Alles tonen wat er gezegd is
people-words-less = Minder tonen
people-open-answer = Antwoord openen
people-nameless = { $count ->
    [one] Eén antwoord zonder naam; het telt in geen balk mee
   *[other] { $number } antwoorden zonder naam; ze tellen in geen balk mee
}
people-first = De eerste { $shown } van { $all }, de meeste waarde eerst.
people-more = Meer tonen
people-as-list = Als lijst openen
people-state-none = nog geen aankoop
people-state-once = één keer geweest
people-state-current = komt
people-state-at-risk = over tijd
people-state-lapsed = weggebleven
people-state-lost = vertrokken
people-value-paid = Betaald per jaar
people-until = Lid tot
