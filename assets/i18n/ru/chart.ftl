chart-reasons-name = Почему ушли
chart-reasons-money-name = Почему ушли, по деньгам
chart-retention-name = Сколько остаётся
chart-balance-name = Постоянные клиенты: прибыло и убыло
chart-cohorts-name = Когорты
chart-survival-name = Как долго остаются
chart-rules-name = Правила для «пропал»
chart-people = людей
chart-money = выручки в год
chart-money-profit = прибыли в год
chart-money-paid = платили в год
chart-main = главная причина
chart-mentioned = также упомянута
chart-unavoidable = неустранимая
chart-together = несколько вместе
chart-guess = наша догадка
chart-guess-label = { $reason } (наша догадка)
chart-more-reasons = { $count ->
    [one] Ещё { $number } причина
    [few] Ещё { $number } причины
    [many] Ещё { $number } причин
   *[other] Ещё { $number } причины
}
chart-small-reasons = { $count ->
    [one] Ещё { $number } причина, менее 5 человек
    [few] Ещё { $number } причины, менее 5 человек каждая
    [many] Ещё { $number } причин, менее 5 человек каждая
   *[other] Ещё { $number } причины, менее 5 человек каждая
}
chart-empty-reasons = Причины пока неизвестны. Спросите первых пятерых из тех, кто пропал.
chart-empty-reasons-nobody = Когда кто-нибудь уйдёт или пропадёт, причины появятся здесь.
chart-few-reasons = С десяти известных причин рисуются столбцы. До тех пор читайте их по одной.
chart-no-rules = Полгода назад пропавших не было: сравнивать правила пока не на чем.
chart-few-rules = Полгода назад пропавших было меньше десяти: для сравнения правил этого мало.
chart-hidden = Здесь были бы видны группы меньше пяти человек, поэтому это не показано.
chart-a-year = { $kind ->
    [profit] { $money } прибыли в год
   *[sales] { $money } выручки в год
}
chart-band = { $rate }, интервал 95 %: { $low }–{ $high }
chart-empty-retention = Записи пока не охватывают двух полных периодов.
chart-empty-balance = Записи пока не охватывают полного периода.
chart-empty-cohorts = Покупок пока не записано.
chart-empty-survival = Постоянных клиентов пока нет.
chart-empty-rules = Постоянных клиентов пока нет.
chart-retention-subtitle = { $unit ->
    [month] Из покупавших месяцем раньше. Полоса: интервал 95 %.
    [half] Из покупавших полугодием раньше. Полоса: интервал 95 %.
    [year] Из покупавших годом раньше. Полоса: интервал 95 %.
   *[quarter] Из покупавших кварталом раньше. Полоса: интервал 95 %.
}
chart-reasons-subtitle = Главная причина: со слов клиента или рассказанная сотрудникам
chart-balance-subtitle = Сколько людей за период стали постоянными клиентами и перестали ими быть
chart-cohorts-subtitle = Сколько из впервые купивших в этом периоде покупали в каждом из следующих
chart-survival-subtitle = Доля постоянных клиентов, которые всё ещё ходят через столько дней после второй покупки. Полоса: интервал 95 %.
chart-rules-subtitle = Сколько из пропавших полгода назад по каждому правилу с тех пор вернулись
chart-goal = цель { $rate }
chart-goal-by = цель { $rate }, срок { $month }
chart-goal-lost = цель: не больше { $rate } потерь
chart-goal-lost-by = цель: не больше { $rate } потерь, срок { $month }
chart-running = идёт
chart-gained = стали постоянными
chart-back = вернулись
chart-quiet = пропали
chart-left = ушли
chart-cohorts-newest = { $unit ->
    [year] Здесь последние годы: { $shown } из { $all }.
    [quarter] Здесь последние кварталы: { $shown } из { $all }; по годам показаны все.
   *[month] Здесь последние месяцы: { $shown } из { $all }; по кварталам и по годам видно больше.
}
chart-cohorts-cut = Всё здесь не умещается: выше — последние строки и первые столбцы.
chart-cohort-first = Первая покупка
chart-cohort-size = Клиентов
chart-cohort-step = { $unit ->
    [year] через 1 год
    [quarter] через 1 квартал
   *[month] через 1 месяц
}
chart-before-records = были до записей
chart-so-far = пока что
chart-means = Законченные клетки
chart-means-note = без первой строки
chart-fewer = Меньше
chart-more = больше
chart-unfinished = ещё не закончено, в средние не входит
chart-of = { $of } из { $all }
chart-followed = ещё наблюдаются
chart-median = половина: { $days } дн.
chart-rule-times = { $times } ×
chart-rule-days = { $days } дн.
chart-period = Период
chart-start = Начало
chart-end = Конец
chart-came-again = Пришли снова
chart-base = Из
chart-rate = Доля
chart-range = интервал 95 %
chart-reason = Причина
chart-named = назвали
chart-all = Всего
chart-share-known = от известных
chart-share-band = { $rate }, интервал 95 %: { $low }–{ $high }
chart-untold = Периоды без точки не показаны: были бы видны группы меньше пяти человек.
