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
    [many] Кроме них, впервые пришли { $number } человек; в первый день никто ещё не постоянный клиент.
   *[other] Кроме них, впервые пришли { $number } человека; в первый день никто ещё не постоянный клиент.
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
retention-thin = Пунктир: так долго наблюдают меньше десяти, поэтому кривая там говорит мало.
retention-followed = Постоянные
retention-gone = Ушли
retention-half-stay = Половина остаётся
retention-after = Через { $days } дн.
retention-no-segment = вне сегментов
retention-too-few = слишком мало
retention-not-half = больше половины ещё с нами
stay-after = Через { $days }
stay-hint = Выберите день на кривой, чтобы увидеть, кто за ней стоит.
stay-still = { $percent } остались
stay-followed = Наблюдаются так долго: { $number }
stay-gone = Ушли раньше: { $number }
stay-shorter = Пришли слишком недавно: { $number }
stay-people = { $who } ({ $days })
retention-days = { $count ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
 }
retention-segments-differ = Сегменты остаются разное время, и это не случайность
retention-segments-alike = Между сегментами пока нет настоящей разницы
retention-segments-few = Сегменты ещё слишком малы для сравнения
retention-by-segment = Как долго остаётся каждый сегмент
retention-logrank-term = логранговый критерий
retention-logrank-sentence = Если бы сегменты оставались одинаково долго, как часто они различались бы хотя бы настолько из-за одной случайности. Меньше 0,05 — говорим, что различаются.
retention-logrank-left-out = Сегменты, где меньше десяти постоянных клиентов, не сравниваются. Пересечение интервалов — не проверка.
retention-chi2 = хи-квадрат
retention-df = степени свободы
retention-chance = случайно (p)
retention-value = Ценность
retention-orders = { $count ->
    [one] { $number } покупка за последний год
    [few] { $number } покупки за последний год
    [many] { $number } покупок за последний год
   *[other] { $number } покупки за последний год
 }
retention-orders-a-year = { $orders } покупки в год
retention-at-least = не меньше { $value }
retention-worth-parts = { $money } в год × { $years } года
retention-customers = Клиенты
retention-per-year = Каждый приносит за год
retention-share-lost = Теряется за год, %
retention-per-week = Каждый тратит за неделю
retention-weeks = Недель в году
retention-how-many = Сколько клиентов
retention-loss = { $count ->
    [one] За год уходит { $number } клиент: { $money }
    [few] За год уходят { $number } клиента: { $money }
    [many] За год уходят { $number } клиентов: { $money }
   *[other] За год уходят { $number } клиента: { $money }
 }
retention-loss-line = Во что за год обходится уход клиентов. Здесь стоят ваши цифры; попробуйте другие.
retention-loss-real = { $kind ->
    [members] Считано по среднему участнику. Те, кто действительно ушёл за 12 месяцев, платили вместе { $money } в год: это сумма на главной.
   *[shop] Считано по среднему покупателю. Те, кто действительно ушёл или затих за 12 месяцев, приносили вместе до { $money } в год: это сумма на главной.
}
retention-weekly = { $count ->
    [one] { $number } такой клиент приносит { $money } в год
    [few] { $number } таких клиента приносят { $money } в год, по { $one }
    [many] { $number } таких клиентов приносят { $money } в год, по { $one }
   *[other] { $number } таких клиента приносят { $money } в год, по { $one }
 }
retention-weekly-line = Во что складывается небольшая сумма в неделю.
retention-point = Если из 100 останется на одного больше, это { $money } в год.
retention-fill-in = Заполните все три поля, и здесь будет итог
retention-wrong-number = Целое число, например 120
retention-wrong-money = Сумма, например 300
retention-wrong-share = Доля от 0 до 100
retention-wrong-weeks = От 1 до 53 недель
retention-examples = Попробуйте:
retention-example-loss = 700 клиентов по { $money }, уходит 20 %
retention-example-weekly = { $count ->
    [one] { $money } в неделю, 50 недель
    [few] { $number } таких
    [many] { $number } таких
   *[other] { $number } таких
 }
retention-own-figures = Вернуть мои цифры
retention-at-risk = Под угрозой
retention-at-risk-title = { $count ->
    [one] Запаздывает { $number } постоянный клиент; { $yearly }
    [few] Запаздывают { $number } постоянных клиента; { $yearly }
    [many] Запаздывают { $number } постоянных клиентов; { $yearly }
   *[other] Запаздывают { $number } постоянного клиента; { $yearly }
 }
retention-at-risk-none = Никто из постоянных клиентов не запаздывает
retention-at-risk-line = Не приходят дольше двух своих обычных промежутков, но ещё не пропали.
retention-at-risk-nobody = Все постоянные клиенты пришли, когда их ждали.
retention-at-risk-choose = Выберите нескольких, чтобы выгрузить их список или напечатать для них письма, дать метку, собрать в сегмент или отметить как ушедших. Enter открывает клиента.
retention-silent = Не приходит
retention-last-words = Последние слова
retention-said-nothing = пока ничего
retention-model-few = Пока клиентов меньше { $fewest } (здесь { $buyers }), вероятность остаться клиентом не считается: модель по стольким клиентам шаткая. Кто запаздывает, говорит собственный ритм каждого.
retention-rule-tried = Все показатели здесь — по пробному правилу: { $rule }. Действует: { $kept }.
