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
retention-copy = Копировать как текст
retention-money = Деньги
retention-cohort-step = Длина шага
retention-cells = Что в клетке
retention-when = Когда купили
retention-in-it = { $unit ->
    [month] В этот месяц
    [year] В этот год
   *[quarter] В этот квартал
}
retention-since = Тогда или позже
retention-since-subtitle = Сколько клиентов, впервые купивших в одном периоде, купили в более позднем или после него
retention-money-subtitle = Сколько потратили клиенты, впервые купившие в одном периоде, тогда и в каждом следующем: на каждого и вместе
retention-first-step = { $unit ->
    [month] первый месяц
    [year] первый год
   *[quarter] первый квартал
}
retention-each = по { $money }
retention-find-since = { $unit ->
    [month] Из 100 новых клиентов в следующем месяце или позже снова пришли { $next }
    [year] Из 100 новых клиентов в следующем году или позже снова пришли { $next }
   *[quarter] Из 100 новых клиентов в следующем квартале или позже снова пришли { $next }
}
retention-find-money = { $unit ->
    [month] Новый клиент тратит { $first } в первый месяц и { $next } в следующий
    [year] Новый клиент тратит { $first } в первый год и { $next } в следующий
   *[quarter] Новый клиент тратит { $first } в первый квартал и { $next } в следующий
}
retention-cell-hint = Выберите клетку, чтобы увидеть, кто в ней. Стрелками можно ходить по клеткам.
retention-cell = { $counts } из тех, кто впервые купил в период { $who }, купили в период { $when }
retention-cell-since = { $counts } из тех, кто впервые купил в период { $who }, купили в период { $when } или позже
retention-cell-money = Клиенты периода { $who } потратили { $money } в период { $when }
retention-cohorts-term = когортный анализ
retention-cohorts-sentence = Клиенты собраны по времени первой покупки; в каждой клетке — сколько из них снова купили столько-то периодов спустя.
retention-cohorts-since-sentence = Клиенты собраны по времени первой покупки; в каждой клетке — сколько из них купили столько-то периодов спустя или когда-либо потом. Кто ещё может прийти, считается, когда придёт.
retention-cohorts-money-sentence = Клиенты собраны по времени первой покупки; в каждой клетке — сколько они потратили столько-то периодов спустя, за вычетом возвратов: на каждого клиента строки и вместе.
retention-cohorts-left-out = В первой строке все, кто был до начала записей, поэтому они не новые; незавершённые клетки заштрихованы. Ни те, ни другие не входят в средние.
retention-newcomers = впервые купили с тех пор
retention-buyers = клиенты с покупками
