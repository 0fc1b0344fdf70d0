retention-name = Удержание
retention-line = Сколько клиентов остаётся, сколько уходит и насколько это точно
retention-report = Сделать отчёт
retention-over-time = По времени
retention-month = Месяц
retention-quarter = Квартал
retention-half = Полгода
retention-year = Год
retention-more = Подробнее
retention-more-what = баланс постоянных клиентов и правило, по которому клиент «пропал»
retention-period = Период
retention-became = Стали постоян.
retention-back = Вернулись
retention-quiet = Пропали
retention-left = Ушли
retention-start = Начало
retention-end = Конец
retention-fewer = Показать только последние
retention-all-periods = Показать все периоды ({ $number })
retention-first-timers = { $count ->
    [one] Кроме них, впервые пришёл { $number } человек; в первый день никто ещё не постоянный клиент.
    [few] Кроме них, впервые пришли { $number } человека; в первый день никто ещё не постоянный клиент.
   *[many] Кроме них, впервые пришли { $number } человек; в первый день никто ещё не постоянный клиент.
}
retention-balance-term = баланс клиентской базы, чистый прирост клиентов
retention-balance-sentence = Как число постоянных клиентов пришло от начала к концу периода: кто купил во второй день, стал постоянным; кто не приходил дольше, чем допускает правило, каким оно было известно тогда, пропал.
retention-balance-formula = Начало + стали постоянными + вернулись − пропали − ушли = конец. Более поздние покупки не меняют прошлых периодов.
retention-balance-twice = Кто за период пропал и вернулся не один раз, считается каждый раз.
retention-rule-kind = Вид правила
retention-rule-rhythm = × свой ритм
retention-rule-days = дни
retention-rule-back = Вернуть: { $rule }
retention-empty = Здесь будет видно, сколько клиентов остаётся и как надолго
retention-empty-why = Нужны покупки ваших клиентов или список имён и посещений. Для первой фразы хватит двух полных периодов.
retention-empty-import = Загрузить покупки
