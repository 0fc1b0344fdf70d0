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
silence-note = Молчаний: { $silences }, постоянных клиентов: { $customers }; ещё длятся { $open } и считаются «не меньше чем столько»; каждое прослежено ещё { $until }. Дни, когда закрыто, — не молчание. У частых клиентов молчаний много, поэтому настоящий разброс немного шире полосы.
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
silence-formula = 1 − S(полгода после такого молчания)
