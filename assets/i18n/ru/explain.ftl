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
    [one] { $number } ответил, но причины в ответе не нашлось
    [few] { $number } ответили, но причины в ответах не нашлось
    [many] { $number } ответили, но причины в ответах не нашлось
   *[other] { $number } ответили, но причины в ответах не нашлось
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
