people-line = { $count ->
    [one] { $number } человек, { $money } в год
    [few] { $number } человека, вместе { $money } в год
    [many] { $number } человек, вместе { $money } в год
   *[other] { $number } человека, вместе { $money } в год
}
people-nobody = Никого.
people-name = Имя
people-state = Состояние
people-last = Последняя покупка
people-value = В год
people-first = Первые { $shown } из { $all }, самые ценные сначала.
people-more = Показать ещё
people-state-none = ещё не покупал
people-state-once = был один раз
people-state-current = ходит
people-state-at-risk = запаздывает
people-state-lapsed = пропал
people-state-lost = ушёл
