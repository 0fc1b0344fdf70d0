people-line = { $count ->
    [one] Eén klant, { $money } per jaar
   *[other] { $number } klanten, samen { $money } per jaar
}
people-nobody = Niemand.
people-name = Naam
people-state = Status
people-last = Laatste aankoop
people-value = Per jaar
people-first = De eerste { $shown } van { $all }, de meeste waarde eerst.
people-more = Meer tonen
people-state-none = nog geen aankoop
people-state-once = één keer geweest
people-state-current = komt
people-state-at-risk = over tijd
people-state-lapsed = weggebleven
people-state-lost = vertrokken
