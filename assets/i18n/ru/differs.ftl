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
