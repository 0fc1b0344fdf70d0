# Чем отличаются ушедшие от тех, кто ходит, и причины во времени: диаграммы, таблицы, вкладки.
differs-chart-name = Что хотели бы изменить ушедшие и те, кто ходит
differs-subtitle = Ответы на один и тот же вопрос; пункты из ста и пределы, в которых они могут лежать
differs-empty = С одной из сторон на общий вопрос ещё никто не ответил. Спросите и тех и других: «Что нам изменить в первую очередь?» есть в каждой готовой анкете.
differs-few = С десяти ответов с каждой стороны различия рисуются. До тех пор читайте их по одному.
differs-more-lost = чаще ушедшие
differs-more-current = чаще те, кто ходит
differs-lost = ушли
differs-lost-all = всего ушедших
differs-current = ходят
differs-current-all = всего тех, кто ходит
differs-difference = Разница
differs-verdict = Словами
differs-verdict-lost = ушедшие — заметно чаще
differs-verdict-current = те, кто ходит, — заметно чаще
differs-verdict-none = заметной разницы нет
differs-points = разница в пунктах: { $difference } (от { $low } до { $high })
differs-note = Закрашено: пределы не включают ноль. Пусто: разница может быть случайной.
differs-table = Что называют ушедшие и те, кто ходит
differs-find = { $reason }: это назвали { $lost } из 100 ушедших и { $current } из 100 тех, кто ходит
differs-find-none = Ответили { $lost } из ушедших и { $current } из тех, кто ходит; заметных различий нет
differs-find-few = Ответили { $lost } из ушедших и { $current } из тех, кто ходит: для сравнения мало
over-time-chart-name = Причины во времени
over-time-subtitle = Главная причина тех, кто ушёл или пропал, — по времени
over-time-few = С десяти известных причин они рисуются во времени. До тех пор читайте их по одной.
over-time-note = Только те, чья причина известна.
over-time-others = { $count ->
    [one] ещё { $number } причина
    [few] ещё { $number } причины
    [many] ещё { $number } причин
   *[other] ещё { $number } причины
}
over-time-table = Главные причины во времени
over-time-find = { $count ->
    [one] Известна причина { $people } ушедшего
    [few] Известны причины { $people } ушедших
    [many] Известны причины { $people } ушедших
   *[other] Известны причины { $people } ушедшего
}
over-time-find-last = { $reason }: главная причина у { $before } ({ $then }) и у { $last } ({ $name })
differs-tab = В чём разница
differs-line = Что отвечают на один вопрос ушедшие и те, кто ходит. На что ворчат и те и другие, из-за того не уходят.
differs-none = Здесь будет видно, в чём разница
differs-channel = Как отвечали
differs-all-channels = все
differs-verdict-few = для сравнения мало
differs-people-lost = Ушли и назвали: { $reason }
differs-people-current = Ходят и назвали: { $reason }
over-time-tab = Во времени
over-time-line = Главные причины по времени ухода. Изменения списка причин отмечены.
over-time-unit = По
over-time-month = месяцам
over-time-quarter = кварталам
over-time-year = годам
over-time-unknown = Причина неизвестна
over-time-together = Не названы порознь: группы слишком малы
over-time-small = Группы меньше пяти человек объединены или опущены: тогда над столбцом стоит + или –.
over-time-changes = Изменения списка причин
over-time-no-changes = Список причин такой же, как в начале.
over-time-earlier = { $count ->
    [one] и ещё { $number } изменение раньше
    [few] и ещё { $number } изменения раньше
    [many] и ещё { $number } изменений раньше
   *[other] и ещё { $number } изменения раньше
}
over-time-added = Новая причина: { $name }
over-time-renamed = «{ $before }» теперь называется «{ $name }»
over-time-kind = { $name }: другой вид
over-time-retired = { $name } больше не предлагается
over-time-brought-back = { $name } снова предлагается
over-time-merged = { $answers ->
    [0] «{ $name }» вошла в «{ $other }»
    [one] «{ $name }» вошла в «{ $other }» ({ $number } ответ)
    [few] «{ $name }» вошла в «{ $other }» ({ $number } ответа)
    [many] «{ $name }» вошла в «{ $other }» ({ $number } ответов)
   *[other] «{ $name }» вошла в «{ $other }» ({ $number } ответа)
}
over-time-split = { $answers ->
    [0] «{ $name }» отделена от «{ $other }»
    [one] «{ $name }» отделена от «{ $other }» ({ $number } ответ)
    [few] «{ $name }» отделена от «{ $other }» ({ $number } ответа)
    [many] «{ $name }» отделена от «{ $other }» ({ $number } ответов)
   *[other] «{ $name }» отделена от «{ $other }» ({ $number } ответа)
}
over-time-replaced = «{ $name }» заняла место «{ $other }»
costs-tab = Во что обходится
costs-line = Сколько в год тратили ушедшие по каждой причине, откуда она известна и сколько неизвестно.
costs-period = Ушли за
costs-year = 12 месяцев
costs-always = всё время
costs-words = своими словами
costs-staff = сказали сотруднику
costs-named-money = все, кто назвал
costs-known = Причина известна
costs-guessed = Только догадка
costs-no-reason = Спросили, причины нет
costs-not-asked = Ещё не спрашивали
costs-all = Все, кто ушёл или пропал
