people-line = { $count ->
    [one] { $number } человек, { $yearly }
    [few] { $number } человека, вместе { $yearly }
    [many] { $number } человек, вместе { $yearly }
   *[other] { $number } человека, вместе { $yearly }
}
people-nobody = Никого.
people-name = Имя
people-state = Состояние
people-last = Последняя покупка
people-value = { $kind ->
    [profit] Прибыль в год
   *[sales] Выручка в год
}
people-words-all = Показать всё сказанное
people-words-less = Показать меньше
people-open-answer = Открыть ответ
people-nameless = { $count ->
    [one] { $number } ответ без имени; в столбцы не входит
    [few] { $number } ответа без имени; в столбцы не входят
    [many] { $number } ответов без имени; в столбцы не входят
   *[other] { $number } ответа без имени; в столбцы не входят
}
people-first = Первые { $shown } из { $all }, самые ценные сначала.
people-more = Показать ещё
people-as-list = Открыть списком
people-state-none = ещё не покупал
people-state-once = был один раз
people-state-current = ходит
people-state-at-risk = запаздывает
people-state-lapsed = пропал
people-state-lost = ушёл
people-value-paid = Платили в год
people-until = Участник до
