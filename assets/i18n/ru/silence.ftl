# Сколько вернулось после такого молчания.
silence-title = Сколько молчали и кто вернулся
silence-chart-name = Молчание и возвращение
silence-rule-times = { $times } × ритм
silence-rule-days = { $count ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
 }
silence-finding = Из постоянных, молчавших { $rule }, в течение { $within } вернулись { $percent } (таких молчаний: { $number })
silence-finding-counts = { $count ->
    [one] { $ended } из { $number } молчаний дольше, чем { $rule }, закончилось визитом в течение { $within }; с учётом ещё длящихся — { $share }
    [few] { $ended } из { $number } молчаний дольше, чем { $rule }, закончились визитом в течение { $within }; с учётом ещё длящихся — { $share }
    [many] { $ended } из { $number } молчаний дольше, чем { $rule }, закончились визитом в течение { $within }; с учётом ещё длящихся — { $share }
   *[other] { $ended } из { $number } молчаний дольше, чем { $rule }, закончились визитом в течение { $within }; с учётом ещё длящихся — { $share }
}
silence-few = Слишком мало таких долгих молчаний, чтобы сказать, сколько возвращается
silence-subtitle-rhythms = Доля вернувшихся в течение ещё { $within } — по тому, сколько своих ритмов молчали
silence-subtitle-days = Доля вернувшихся в течение ещё { $within } — по дням молчания
silence-followed = таких долгих молчаний
silence-days = { $count ->
    [one] { $number } дня
    [few] { $number } дней
    [many] { $number } дней
   *[other] { $number } дня
 }
silence-note = Молчаний: { $silences }, постоянных клиентов: { $customers }; ещё длятся { $open } и считаются «не меньше чем столько»; каждое прослежено ещё { $until }. Дни, когда закрыто, — не молчание. Полоса считает по клиентам: много молчаний одного говорят меньше, чем столько же у разных.
silence-years = Что сказал бы баланс прошлых лет
silence-years-line = По показанному правилу. «Вернулись с тех пор»: кто из замолчавших в том году с тех пор купил.
silence-back-since = Вернулись с тех пор
silence-change = Изменение
silence-from = С
silence-to = По
silence-head-rhythms = Молчание (ритмы)
silence-head-days = Молчание (дни)
silence-head-share = Вернулись
silence-head-low = Не меньше
silence-head-high = Не больше
silence-year-quiet = замолчали в { $year }
silence-year-back = замолчали в { $year } и вернулись с тех пор
silence-term = Каплан–Мейер: время до следующего визита от данного молчания (landmark)
silence-sentence = Каждое молчание постоянного клиента прослежено от визита до следующего; ещё длящиеся считаются «не меньше чем столько». Из молчаний, дошедших до точки, — доля тех, что вскоре закончились визитом (Каплан–Мейер).
silence-formula = 1 − S(полгода после такого молчания). Полоса: log-log, по клиентам (инфинитезимальный складной нож; Williams 1995).
silence-hint = Выберите точку кривой, чтобы увидеть, кто за ней стоит.
silence-show-all = { $count ->
    [one] Столько молчал { $number } постоянный клиент
    [few] Столько молчали { $number } постоянных клиента
    [many] Столько молчали { $number } постоянных клиентов
   *[other] Столько молчали { $number } постоянного клиента
}
silence-show-back = Вернулись вовремя: { $number }
silence-show-away = Позже или ещё нет: { $number }
silence-people = { $who } ({ $rule })
