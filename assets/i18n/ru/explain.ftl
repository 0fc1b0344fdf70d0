explain-left-out = Не учтено: { $list }.
explain-also-called = Также называют: { $term }.
explain-as-of = По состоянию на { $day }.
explain-rule-times = Правило: пропал, если молчит дольше { $times } своих ритмов.
explain-rule-days = Правило: пропал, если молчит дольше { $days } дн.
explain-interval = { $value }; интервал 95 %: от { $low } до { $high }
explain-of = { $value }, всего { $n }
explain-unknown = по этим записям неизвестно
explain-unit-days = { $count ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
}
explain-unit-months = { $count ->
    [one] { $number } месяц
    [few] { $number } месяца
    [many] { $number } месяцев
   *[other] { $number } месяца
}
explain-unit-years = { $count ->
    [one] { $number } год
    [few] { $number } года
    [many] { $number } лет
   *[other] { $number } года
}
explain-unit-per-year = { $number } в год
explain-out-no-purchase = { $count ->
    [one] у { $number } клиента нет покупок
    [few] у { $number } клиентов нет покупок
    [many] у { $number } клиентов нет покупок
   *[other] у { $number } клиента нет покупок
}
explain-out-came-once = { $count ->
    [one] { $number } пришёл лишь однажды, это не постоянный клиент
    [few] { $number } пришли лишь однажды, это не постоянные клиенты
    [many] { $number } пришли лишь однажды, это не постоянные клиенты
   *[other] { $number } пришли лишь однажды, это не постоянные клиенты
}
explain-out-left = { $count ->
    [one] { $number } ушёл
    [few] { $number } ушли
    [many] { $number } ушли
   *[other] { $number } ушли
}
explain-out-gone-quiet = { $count ->
    [one] { $number } пропал
    [few] { $number } пропали
    [many] { $number } пропали
   *[other] { $number } пропали
}
explain-out-came-back = { $count ->
    [one] { $number } ушёл или пропал, но вернулся в этом же периоде
    [few] { $number } ушли или пропали, но вернулись в этом же периоде
    [many] { $number } ушли или пропали, но вернулись в этом же периоде
   *[other] { $number } ушли или пропали, но вернулись в этом же периоде
}
explain-out-gone-before = { $count ->
    [one] { $number } ушёл или пропал ещё до периода
    [few] { $number } ушли или пропали ещё до периода
    [many] { $number } ушли или пропали ещё до периода
   *[other] { $number } ушли или пропали ещё до периода
}
explain-out-without-customer = { $count ->
    [one] { $number } чек без клиента
    [few] { $number } чека без клиента
    [many] { $number } чеков без клиента
   *[other] { $number } чека без клиента
}
explain-out-open-silence = { $count ->
    [one] { $number } пауза ещё длится и считается как «не меньше»
    [few] { $number } паузы ещё длятся и считаются как «не меньше»
    [many] { $number } пауз ещё длятся и считаются как «не меньше»
   *[other] { $number } паузы ещё длятся и считаются как «не меньше»
}
explain-out-not-in-base = { $count ->
    [one] { $number } покупал, но не в исходном окне
    [few] { $number } покупали, но не в исходном окне
    [many] { $number } покупали, но не в исходном окне
   *[other] { $number } покупали, но не в исходном окне
}
explain-out-guess = { $count ->
    [one] { $number } причина — наша догадка
    [few] { $number } причины — наши догадки
    [many] { $number } причин — наши догадки
   *[other] { $number } причины — наши догадки
}
explain-out-not-asked = { $count ->
    [one] { $number } человека ни разу не спросили
    [few] { $number } человек ни разу не спросили
    [many] { $number } человек ни разу не спросили
   *[other] { $number } человека ни разу не спросили
}
explain-out-without-reason = { $count ->
    [one] { $number } ответил, но причина в ответе (пока) не указана
    [few] { $number } ответили, но причины в ответах (пока) не указаны
    [many] { $number } ответили, но причины в ответах (пока) не указаны
   *[other] { $number } ответили, но причины в ответах (пока) не указаны
}
explain-out-refund = { $count ->
    [one] { $number } возврат уменьшает сумму и заказом не считается
    [few] { $number } возврата уменьшают сумму и заказами не считаются
    [many] { $number } возвратов уменьшают сумму и заказами не считаются
   *[other] { $number } возврата уменьшают сумму и заказами не считаются
}
explain-out-zero = { $count ->
    [one] { $number } чек ровно на 0
    [few] { $number } чека ровно на 0
    [many] { $number } чеков ровно на 0
   *[other] { $number } чека ровно на 0
}
explain-out-came-later = { $count ->
    [one] { $number } стал клиентом лишь позже
    [few] { $number } стали клиентами лишь позже
    [many] { $number } стали клиентами лишь позже
   *[other] { $number } стали клиентами лишь позже
}
explain-out-unavoidable = { $count ->
    [one] { $number } удержать было нельзя
    [few] { $number } удержать было нельзя
    [many] { $number } удержать было нельзя
   *[other] { $number } удержать было нельзя
}
explain-regulars-now-name = Постоянных сейчас
explain-regulars-now-term = активные клиенты
explain-regulars-now-definition = Клиенты с двумя и более днями покупок, которые ходят или запаздывают.
explain-regulars-now-formula = ходят + запаздывают
explain-came-once-name = Были один раз
explain-came-once-term = разовые покупатели
explain-came-once-definition = Клиенты с единственным днём покупок; это отдельная группа, с постоянными она не смешивается.
explain-came-once-formula = покупатели с одним днём покупок
explain-coming-name = Ходят
explain-coming-term = активные
explain-coming-definition = Постоянные клиенты, которые молчат не дольше двух своих ритмов.
explain-coming-formula = постоянные, у которых молчание ≤ 2 × ритм
explain-overdue-name = Запаздывают
explain-overdue-term = в зоне риска
explain-overdue-definition = Постоянные клиенты, которые молчат дольше двух своих ритмов, но ещё в пределах правила.
explain-overdue-formula = постоянные, у которых молчание > 2 × ритм, но в пределах правила
explain-gone-quiet-name = Пропали
explain-gone-quiet-term = спящие клиенты
explain-gone-quiet-definition = Постоянные клиенты, которые молчат дольше, чем допускает правило, и не сообщали об уходе.
explain-gone-quiet-formula = постоянные, у которых молчание дольше правила
explain-left-name = Ушли
explain-left-term = потерянные клиенты
explain-left-definition = Клиенты с записанным уходом, которые с тех пор ничего не покупали.
explain-left-formula = записанные уходы без последующей покупки
explain-back-name = Вернулись
explain-back-term = реактивированные
explain-back-definition = Постоянные клиенты, которые снова купили после того, как пропали или ушли; они входят в число постоянных.
explain-back-formula = постоянные с покупкой после того, как пропали или ушли
explain-left-or-quiet-name = Ушли или пропали
explain-left-or-quiet-term = отток клиентов
explain-left-or-quiet-definition = Постоянные клиенты, которые за период ушли или молчат дольше правила и с тех пор не покупали.
explain-left-or-quiet-formula = ушли + пропали, за период
explain-cost-up-to-name = Во что обходится уход, самое большее
explain-cost-up-to-term = выручка под угрозой
explain-cost-up-to-definition = Сколько в год приносили те, кто за период ушёл или пропал; больше этого не потеряно.
explain-cost-up-to-formula = ценность в год ушедших + пропавших
explain-cost-about-name = Во что обходится уход, примерно
explain-cost-about-term = ожидаемая потеря выручки
explain-cost-about-definition = То же самое, если из пропавших вернётся столько же, сколько раньше.
explain-cost-about-formula = ценность ушедших + ценность пропавших × (1 − вернулись ÷ пропавшие, полгода назад)
explain-retention-headline-name = Пришли снова
explain-retention-headline-term = удержание клиентов
explain-retention-headline-definition = Доля купивших в исходном окне, которые купили и в следующем окне той же длины.
explain-retention-headline-formula = купили снова ÷ купили в исходном окне
explain-retention-avoidable-name = Пришли снова, без известных неустранимых потерь
explain-retention-avoidable-term = удержание с поправкой на неустранимый отток
explain-retention-avoidable-definition = Та же доля без тех, о ком известно, что удержать их было нельзя: переехали, умерли, закрылись, больше не нуждаются. Те, чья причина неизвестна, остаются в счёте.
explain-retention-avoidable-formula = купили снова ÷ (купили в исходном окне − неустранимые). Если среди неизвестных неустранимых столько же, сколько среди известных, доля лежит между двумя значениями выше.
explain-retention-regulars-name = Постоянные, пришедшие снова
explain-retention-regulars-term = удержание постоянных клиентов
explain-retention-regulars-definition = Та же доля среди тех, кто к концу исходного окна уже был постоянным клиентом.
explain-retention-regulars-formula = постоянные, купившие снова ÷ постоянные исходного окна
explain-borrowed-rhythm-name = Заёмный ритм
explain-borrowed-rhythm-term = медианный интервал между покупками (Каплан — Мейер)
explain-borrowed-rhythm-definition = Ритм, который получают взаймы постоянные клиенты лишь с двумя днями покупок: к этому сроку заканчивается половина промежутков после второй покупки, длящиеся паузы считаются как «не меньше».
explain-borrowed-rhythm-formula = медиана Каплана — Мейера для промежутков начиная со второго дня покупок
explain-repeat-share-name = Пришли больше одного раза
explain-repeat-share-term = доля повторных покупателей
explain-repeat-share-definition = Доля покупателей, приходивших в два дня и больше.
explain-repeat-share-formula = покупатели с двумя и более днями покупок ÷ покупатели
explain-gap-median-name = Дней между визитами
explain-gap-median-term = медианный интервал между покупками
explain-gap-median-definition = Середина всех законченных промежутков между днями покупок одного клиента.
explain-gap-median-formula = медиана законченных промежутков
explain-look-back-name = Как часто правило ошибалось
explain-look-back-term = проверка на прошлом
explain-look-back-definition = Доля тех, кто полгода назад по этому правилу считался пропавшим, но с тех пор купил снова.
explain-look-back-formula = купили с тех пор ÷ пропавшие полгода назад
explain-reasons-known-name = Причины известны
explain-reasons-known-term = охват ответами
explain-reasons-known-definition = Доля ушедших или пропавших, чья причина известна с их слов или от сотрудников.
explain-reasons-known-formula = причина известна ÷ ушли или пропали
explain-not-asked-name = Ни разу не спрошены
explain-not-asked-term = без контакта
explain-not-asked-definition = Ушедшие или пропавшие, у которых нет ни причины, ни ответа после последней покупки.
explain-not-asked-formula = ушли или пропали, без причины и без ответа
explain-customer-worth-name = Ценность клиента
explain-customer-worth-term = пожизненная ценность клиента (CLV)
explain-customer-worth-definition = Сколько клиент приносит за годы, пока остаётся, судя по последнему году.
explain-customer-worth-formula = средний чек × заказов в год × ожидаемых лет (1 ÷ годовая потеря, не больше 10)
explain-value-per-year-name = Сколько клиент приносит в год
explain-value-per-year-term = годовая ценность клиента
explain-value-per-year-definition = Сколько в среднем принёс покупатель за последний год.
explain-value-per-year-formula = средний чек × заказов в год
explain-average-order-name = Средний чек
explain-average-order-term = средняя стоимость заказа
explain-average-order-definition = Сколько в среднем составил заказ за последний год, за вычетом возвратов.
explain-average-order-formula = выручка за вычетом возвратов ÷ заказы
explain-yearly-loss-name = Потеря постоянных за год
explain-yearly-loss-term = годовой отток
explain-yearly-loss-definition = Доля постоянных клиентов последнего года, которые за этот год ушли или пропали.
explain-yearly-loss-formula = потеряны ÷ постоянные на начало года и ставшие ими за год
explain-sales-total-name = Выручка
explain-sales-total-term = чистая выручка
explain-sales-total-definition = Вся записанная выручка за вычетом возвратов, с клиентом и без.
explain-sales-total-formula = выручка с клиентом + возвраты + выручка без клиента
explain-without-customer-name = Чеки без клиента
explain-without-customer-term = неатрибутированные операции
explain-without-customer-definition = Доля чеков, которые нельзя отнести к клиенту; они входят в выручку, но не в удержание.
explain-without-customer-formula = чеки без клиента ÷ чеки
explain-stay-median-name = Как долго остаются постоянные
explain-stay-median-term = медианное время жизни
explain-stay-median-definition = Срок после второй покупки, к которому половина постоянных клиентов ушла или пропала; те, кто ещё ходит, считаются как «не меньше».
explain-stay-median-formula = медиана Каплана — Мейера от второго дня покупок
explain-in-at-risk = запаздывают
explain-in-average-order = средний чек
explain-in-base = купили в исходном окне
explain-in-before-base = окном раньше: купили в исходном
explain-in-before-kept = окном раньше: купили снова
explain-in-borrowed-rhythm = заёмный ритм
explain-in-buyers = покупатели
explain-in-by-rule = пропали по правилу
explain-in-by-rule-money = пропавшие: приносили в год
explain-in-came-back = купили с тех пор
explain-in-current = ходят
explain-in-expected-years = ожидаемых лет
explain-in-finished-gaps = законченные промежутки
explain-in-followed = наблюдаемые постоянные
explain-in-gap-mean = средний промежуток
explain-in-gap-p75 = три четверти промежутков не длиннее
explain-in-gap-p90 = девять из десяти промежутков не длиннее
explain-in-gaps = законченные промежутки между визитами
explain-in-gone = ушли или пропали
explain-in-gross = выручка с клиентом
explain-in-kept = купили снова
explain-in-known = причина известна
explain-in-known-money = с известной причиной: приносили в год
explain-in-leavers = ушли или пропали
explain-in-leavers-money = все вместе: приносили в год
explain-in-lookback-came-back = из пропавших полгода назад купили снова
explain-in-lookback-quiet = пропавшие полгода назад
explain-in-lost = ушли или пропали за последний год
explain-in-money-about = если вернётся столько же, сколько раньше: около
explain-in-money-up-to = вместе, самое большее
explain-in-months = длина каждого окна
explain-in-not-asked-money = приносили в год
explain-in-open-silences = паузы, которые ещё длятся
explain-in-orders = заказы
explain-in-orders-per-year = заказов в год
explain-in-quiet = пропавшие полгода назад
explain-in-receipts = чеки
explain-in-refunded = возвраты
explain-in-regulars = постоянные клиенты
explain-in-regulars-before = постоянных до периода
explain-in-regulars-in-year = постоянные последнего года
explain-in-repeat-buyers = приходили в два дня и больше
explain-in-told = ушли
explain-in-told-money = ушедшие: приносили в год
explain-in-without-customer = без клиента
explain-members-now-name = Участников сейчас
explain-members-now-term = активные подписчики
explain-members-now-definition = Те, у кого на вечер отчётного дня действует договор; у кого договоров несколько, считается один раз.
explain-members-now-formula = участники в начале + новые + вернулись − ушли
explain-members-money-name = Платят в месяц
explain-members-money-term = ежемесячная регулярная выручка (MRR)
explain-members-money-definition = Сколько в месяц стоят вместе все договоры, действующие в отчётный день.
explain-members-money-formula = платили в начале + новые + вернувшиеся + стали платить больше − стали платить меньше − платили ушедшие
explain-members-churn-name = Потеряны участники
explain-members-churn-term = отток клиентов (churn)
explain-members-churn-definition = Доля участников на начало, которые ушли: закончился их последний договор. Кто за это время и вступил, и ушёл, не считается; расторгнутый заранее договор считается в свой последний день, не раньше.
explain-members-churn-formula = ушедшие из участников на начало ÷ участники на начало; в месяц: 1 − (1 − доля) в степени 1 ÷ месяцы
explain-members-churn-gross-name = Потеряны деньги, валовые
explain-members-churn-gross-term = валовой отток MRR
explain-members-churn-gross-definition = Деньги в месяц, потерянные за период: с теми, кто ушёл, и там, где стали платить меньше, — в доле от того, что платили в месяц на начало. Здесь учтены и те, кто пришёл и ушёл за этот период; в доле участников их нет, поэтому при быстром росте клуба эта доля больше.
explain-members-churn-gross-formula = (платили ушедшие + стали платить меньше) ÷ платили в начале
explain-members-churn-net-name = Потеряны деньги, чистые
explain-members-churn-net-term = чистый отток MRR
explain-members-churn-net-definition = То же за вычетом того, что оставшиеся стали платить больше и что платят вернувшиеся. Ниже нуля — пришло больше, чем ушло.
explain-members-churn-net-formula = (платили ушедшие + стали меньше − стали больше − вернувшиеся) ÷ платили в начале
explain-members-cancelled-name = Отказались, но ещё с нами
explain-members-cancelled-term = предстоящие расторжения
explain-members-cancelled-definition = Те, у кого у каждого договора есть последний день и он ещё впереди. До него они участники, после — потеряны.
explain-members-cancelled-formula = участники, у которых у каждого договора есть конец
explain-members-stay-median-name = Как долго остаются участники
explain-members-stay-median-term = медианное время жизни
explain-members-stay-median-definition = Срок от первого дня членства, к которому половина их закончилась; те, что длятся, считаются как «не меньше». Второе членство того же клиента считается заново.
explain-members-stay-median-formula = медиана Каплана — Мейера от первого дня членства
explain-in-churn-a-month = в месяц
explain-in-left-involuntary = из них: не прошёл платёж и подобное
explain-in-left-of-start = участники на начало, которые ушли
explain-in-left-unknown = из них: причина неизвестна
explain-in-left-voluntary = из них: по своему решению
explain-in-members-back = вернулись
explain-in-members-ever = были или остаются участниками
explain-in-members-joined = новые
explain-in-members-left = ушли
explain-in-members-now = участников сейчас
explain-in-members-start = участники на начало
explain-in-memberships = прослежено членств
explain-in-memberships-ended = из них закончились
explain-in-money-back = в месяц платят вернувшиеся
explain-in-money-going = в месяц платят те, кто уйдёт
explain-in-money-joined = в месяц платят новые
explain-in-money-left = в месяц платили ушедшие
explain-in-money-less = стали платить меньше в месяц
explain-in-money-more = стали платить больше в месяц
explain-in-money-start = платили в месяц в начале
explain-in-months-back = посчитано за последние
explain-out-joined-and-left = { $count ->
    [one] { $number } вступил и ушёл за это же время
    [few] { $number } вступили и ушли за это же время
    [many] { $number } вступили и ушли за это же время
   *[other] { $number } вступили и ушли за это же время
}
explain-in-unavoidable = из не пришедших: причина неустранима
explain-in-other-known = другая известная причина
explain-in-unknown-reason = причина неизвестна
explain-in-like-known-low = если неизвестные как известные, от
explain-in-like-known-high = до
explain-members-year-name = Участник приносит в год
explain-members-year-term = годовая регулярная выручка на клиента
explain-members-year-definition = Сколько участник в среднем платит за двенадцать месяцев по суммам на отчётный день; если введена маржа — прибыль с этого.
explain-members-year-formula = участники платят в месяц ÷ участники × 12, × маржа, если введена
explain-members-worth-name = Сколько стоит участник
explain-members-worth-term = пожизненная ценность подписчика (LTV)
explain-members-worth-definition = Сколько участник приносит за годы, пока остаётся. Если уходят мало, берём не больше десяти лет, и ценность — «не меньше» этой суммы. Если участников было меньше десяти, ценность не показываем.
explain-members-worth-formula = участник платит в месяц × 12 × ожидаемые годы (1 ÷ доля потерь за год, не больше 10), × маржа, если введена; за меньшее число месяцев годовая доля равна 1 − (1 − доля) в степени 12 ÷ месяцы
explain-in-loss-a-year = то есть теряется за год
explain-in-margin = маржа
explain-in-member-month = участник платит в месяц
explain-in-money-now = все участники платят в месяц
explain-still-customers-name = Вероятно, ещё клиенты
explain-still-customers-term = ожидаемое число активных клиентов, P(alive) по MBG/NBD
explain-still-customers-definition = Сколько из всех покупателей, вероятно, ещё остаются клиентами: каждый учтён с вероятностью, что купит снова, по его собственным покупкам и по тому, как покупают и перестают покупать все.
explain-still-customers-formula = сумма по всем покупателям: 1 ÷ (1 + a ÷ (b + x) × ((α + T) ÷ (α + t))^(r + x)); x — дней с покупкой после первого; t и T — недель от первого до последнего и до отчётного дня
explain-expected-purchases-name = Ожидаемые покупки за 12 месяцев
explain-expected-purchases-term = ожидаемые транзакции, по BG/NBD
explain-expected-purchases-definition = В сколько дней все покупатели вместе, как ожидается, сделают покупки за ближайшие 52 недели, если всё пойдёт по-прежнему.
explain-expected-purchases-formula = сумма по всем покупателям: (a + b + x − 1) ÷ (a − 1) × (1 − ((α + T) ÷ (α + T + 52))^(r + x) × 2F1(r + x, b + x; a + b + x − 1; 52 ÷ (α + T + 52))) × P(alive)
explain-expected-money-name = Ожидаемые деньги за 12 месяцев
explain-expected-money-term = ожидаемая ценность клиентов, по BG/NBD и Gamma-Gamma
explain-expected-money-definition = Что, как ожидается, принесут эти покупки за вычетом возвратов: выручка или, если введена маржа, прибыль.
explain-expected-money-formula = сумма по всем покупателям: ожидаемые покупки × p × (v + x × m) ÷ (p × x + q − 1); m — сколько в среднем принёс день с покупкой после первого
explain-in-fitted-on = рассчитано по стольким покупателям
explain-in-drawn-of = выбраны из
explain-in-expected-purchases = ожидаемые покупки
explain-in-parameter-r = r, форма частоты покупок
explain-in-parameter-alpha = α, недели, масштаб частоты покупок
explain-in-parameter-a = a, первая форма ухода
explain-in-parameter-b = b, вторая форма ухода
explain-in-parameter-p = p, форма трат одного клиента
explain-in-parameter-q = q, форма трат между клиентами
explain-in-parameter-v = v, масштаб трат
explain-in-population-mean = покупка приносит в среднем
explain-members-avoidable-name = Остались, без известных неустранимых потерь
explain-members-avoidable-term = удержание с поправкой на неустранимый отток
explain-members-avoidable-definition = Доля участников на начало, которые остались, без тех, о ком известно, что удержать их было нельзя: переехали, умерли, закрылись, больше не нужно. Непрошедшие платежи считаются отдельно и остаются в доле, как и те, чья причина неизвестна.
explain-members-avoidable-formula = остались ÷ (участники на начало − неустранимые). Если среди неизвестных столько же неустранимых, сколько среди известных, доля лежит между двумя концами выше.
explain-in-left-avoidable = из них: по устранимой причине
explain-in-left-unavoidable = из них: по неустранимой причине
explain-in-left-failed = из них: не прошёл платёж
