members-business = Вид бизнеса
members-business-shop = Клиенты покупают, когда хотят
members-business-members = Участники или подписчики платят помесячно
members-business-auto = Определено по данным: { $kind }
members-kind-shop = магазин
members-kind-members = участники
members-business-note = Главная и «Удержание» говорят о постоянных клиентах или об участниках. В записях ничего не меняется.
members-churn-name = Потерянные участники
members-churn-subtitle = { $unit ->
    [month] Доля участников на начало каждого месяца, которые за него ушли. Полоса: интервал 95 %.
    [half] Доля участников на начало каждого полугодия, которые за него ушли. Полоса: интервал 95 %.
    [year] Доля участников на начало каждого года, которые за него ушли. Полоса: интервал 95 %.
   *[quarter] Доля участников на начало каждого квартала, которые за него ушли. Полоса: интервал 95 %.
}
members-churn-empty = Ещё не закончился ни один полный период, в начале которого были участники.
members-find-churn = За { $window } ушло { $rate } участников: { $left } из { $all }
members-find-churn-few = За { $window } ушли { $left } из { $all } участников
members-a-month = { $rate } в месяц
members-money-name = Сколько платят в месяц
members-money-subtitle = Деньги в месяц, которые пришли и ушли, по периодам
members-money-empty = Месячных сумм пока нет.
members-find-money = За { $window } пропало { $gross } месячных денег; с учётом вернувшихся и роста — { $net }
members-find-money-few = За { $window } пропало { $lost } из { $start } в месяц
members-find-money-none = Участники платят { $money } в месяц
members-balance-name = Баланс участников
members-balance-subtitle = Участники, которые пришли и ушли, по периодам
members-find-balance = { $change ->
    [0] Пришло столько же участников, сколько ушло: { $gained }
   *[other] Было { $start }, стало { $end }: пришли { $gained }, ушли { $lost }
}
members-start = Начало
members-joined = Новые
members-back = Вернулись
members-left = Ушли
members-left-choice = Ушли
members-left-payment = Платёж не прошёл
members-end = Конец
members-rate = Потеряно
members-new-money = Новые и вернувшиеся
members-joined-money = Новые
members-more = Платят больше
members-less = Платят меньше
members-gross = Валовой
members-net = Чистый
members-causes = Из ушедших: { $voluntary } по своему решению, { $involuntary } из-за непрошедшего платежа и подобного, { $unknown } неизвестно почему.
members-rule = Потеряны: участники на начало, у которых закончился последний договор, в его последний день. Кто за период и вступил, и ушёл, есть в балансе, но не в доле. Если из нескольких договоров закончился один, клиент стал платить меньше. Вернувшиеся считаются отдельно, второй уход — вторая потеря.
members-rule-money = Валовой: что платили ушедшие и на сколько меньше платят другие, от денег на начало. Чистый: за вычетом того, на сколько больше платят и что платят вернувшиеся.
members-no-earlier = Первый записанный уход — { $day }. В более ранних периодах могли уйти те, кого никто не записал.
members-shown = Что считается
members-people = Участники
members-money = Деньги
members-cancelled-head = { $count ->
    [one] { $number } отказался, но ещё с нами: { $money } в месяц
    [few] { $number } отказались, но ещё с нами: { $money } в месяц
    [many] { $number } отказались, но ещё с нами: { $money } в месяц
   *[other] { $number } отказались, но ещё с нами: { $money } в месяц
}
members-cancelled-none = Никто из нынешних участников не отказался
members-cancelled-why = Кто отказался, остаётся участником до последнего дня договора и потерян в этот день. До него есть время поговорить.
members-cancelled-customer = Клиент
members-cancelled-said = Отказ
members-cancelled-ends = Последний день
members-cancelled-monthly = В месяц
members-cancelled-stays = остаётся другой договор
members-cancelled-all = Показать все ({ $number })
members-cancelled-people = Отказались, но ещё с нами
members-tile-now = Участников сейчас
members-tile-pay = платят { $money } в месяц
members-tile-before = { $months ->
    [1] месяц назад: { $number }
    [one] { $months } месяц назад: { $number }
    [few] { $months } месяца назад: { $number }
    [many] { $months } месяцев назад: { $number }
   *[other] { $months } месяца назад: { $number }
}
members-tile-left = { $months ->
    [1] Ушли за месяц
    [one] Ушли за { $months } месяц
    [few] Ушли за { $months } месяца
    [many] Ушли за { $months } месяцев
   *[other] Ушли за { $months } месяца
}
members-tile-left-all = Ушли за всё время
members-tile-left-worth = они платили { $money }
members-tile-left-nobody = никто не ушёл
members-tile-churn = { $months ->
    [1] Потеряно за месяц
    [one] Потеряно за { $months } месяц
    [few] Потеряно за { $months } месяца
    [many] Потеряно за { $months } месяцев
   *[other] Потеряно за { $months } месяца
}
members-tile-churn-none = Записей пока слишком мало
members-tile-churn-money = все ушедшие: { $gross } денег, чистыми { $net }
members-stay-subtitle = Доля членств, которые длятся через столько дней после первого дня. Полоса: интервал 95 %.
members-stay-empty = Договоров пока нет.
members-stay-half = Половина участников остаётся на { $days } дн. и дольше
members-stay-few = { $count ->
    [one] Прослежено только { $people } членство: слишком мало, чтобы сказать, сколько они длятся
    [few] Прослежено только { $people } членства: слишком мало, чтобы сказать, сколько они длятся
    [many] Прослежено только { $people } членств: слишком мало, чтобы сказать, сколько они длятся
   *[other] Прослежено только { $people } членства: слишком мало, чтобы сказать, сколько они длятся
}
members-stay-more = { $rate } участников остаются через { $days } дн. после первого дня
members-stay-half-counts = Пока закончились { $gone } из { $people } членств; половина длится { $days } дн. и дольше, { $range }
members-stay-more-counts = Пока закончились { $gone } из { $people } членств; через { $days } дн. после первого дня ещё остаются: { $rate }
members-followed = Членства
members-empty = Здесь будет видно, сколько участников остаётся, сколько они платят и кто отказался
members-empty-why = Нужен список ваших участников: с какого дня, сколько платят в месяц и кто когда ушёл. Или добавьте договор на странице клиента.
members-empty-import = Загрузить список участников
members-window-left = Ушли за { $window }
members-contracts = Договоры
members-contracts-none = Договора нет. С договором этот клиент считается участником.
members-since = Участник с
members-until = Последний день
members-pays = Платит в мес.
members-paid = Платил в мес.
members-state-running = Участник
members-state-leaving = Отказался
members-state-ended = Ушёл
members-contract-from = с { $day }
members-contract-span = { $from } – { $to }
members-contract-a-month = { $money } в месяц
members-contract-from-day = { $money } с { $day }
members-contract-said = отказ { $day }
members-contract-waits = начнётся { $day }
members-add = Добавить договор…
members-change = Изменить…
members-stop = Закончится…
members-remove = Удалить
members-form-add = Новый договор: { $name }
members-form-change = Договор: { $name }
members-form-stop = Договор закончится: { $name }
members-form-name = За что
members-form-name-note = Можно не писать, если вид один
members-form-starts = Первый день
members-form-monthly = Сумма в месяц
members-form-amount-wrong = Введите сумму, например 1990
members-form-day-wrong = Введите день, например { $day }
members-form-new-amount = Новая сумма в месяц
members-form-new-since = С какого дня
members-form-new-note = Оставьте пустым, если не меняется
members-form-new-wrong = Нужны и сумма, и день после первого
members-form-said = Отказ получен
members-form-said-note = Пусто, если никто не говорил
members-form-said-late = Отказ не может быть позже сегодняшнего дня
members-form-ends = Последний день
members-form-ends-note = По этот день клиент — участник, с него — потерян
members-form-ends-open = Пусто, пока договор длится
members-form-ends-early = Последний день не раньше первого и не раньше дня отказа
members-form-ending = Как
members-ending-none = Неизвестно
members-ending-choice = Решение клиента
members-ending-payment = Платёж не прошёл или счёт закрыт
members-ending-other = Иначе
members-form-reason = Почему
members-form-reason-none = Пока неизвестно
members-form-save = Сохранить
members-form-stop-save = Закончится
members-chip-there = Не ушли
members-report-nobody = { $period } никто из участников не ушёл.
members-report-few = { $period } ушли несколько участников.
members-report-lead = { $count ->
    [one] { $period } ушёл { $number } участник. Он платил { $money }.
    [few] { $period } ушли { $number } участника. Они платили { $money }.
    [many] { $period } ушли { $number } участников. Они платили { $money }.
   *[other] { $period } ушли { $number } участника. Они платили { $money }.
}
members-find-balance-money = Было { $start } в месяц, стало { $end }: пришло { $gained }, ушло { $lost }
members-worth-label = За годы
members-worth-years = за { $years }
members-worth-window = { $months ->
    [12] за год
    [1] за один месяц
    [one] за { $months } месяц
    [few] за { $months } месяца
    [many] за { $months } месяцев
   *[other] за { $months } месяца
}
members-worth-few = { $members ->
    [one] Потери известны только по { $members } участнику: слишком мало
    [few] Потери известны только по { $members } участникам: слишком мало
    [many] Потери известны только по { $members } участникам: слишком мало
   *[other] Потери известны только по { $members } участника: слишком мало
}
members-pay = { $count ->
    [one] { $number } участник
    [few] { $number } участника вместе
    [many] { $number } участников вместе
   *[other] { $number } участника вместе
}
members-a-year = { $kind ->
    [profit] { $money } прибыли в год
   *[paid] { $money } в год
}
members-came = Новые и вернувшиеся
members-money-in = Новые, вернувшиеся и доплаты
members-money-out = Ушедшие и те, кто платит меньше
members-method-as-of = Все показатели посчитаны по состоянию на { $day } — последний день, за который внесены договоры.
members-method-money = Ценность в год: двенадцать месяцев того, что участник платит или платил последним. Договор считается по свой последний день, когда бы от него ни отказались.
members-rule-short = Потеряны: участники на начало, у которых закончился последний договор, в его последний день.
members-column-monthly = В месяц
members-changed-period = { $months ->
    [1] за последний месяц
    [3] за последний квартал
    [6] за последнее полугодие
   *[12] за последний год
}
members-changed-earlier = { $months ->
    [1] за месяц до этого
    [3] за квартал до этого
    [6] за полугодие до этого
   *[12] за год до этого
}
members-changed-more = Участников { $period } ушло больше: { $now }; { $before } { $earlier }.
members-changed-fewer = Участников { $period } ушло меньше: { $now }; { $before } { $earlier }.
members-changed-alike = Настоящей разницы пока нет: { $period } ушли { $now } участников; { $before } { $earlier }.
members-changed-few = Участников слишком мало для сравнения: { $period } ушли { $now }; { $before } { $earlier }.
members-changed-segment-more = В группе «{ $segment }» { $period } ушло больше участников: { $now }; { $before } { $earlier }.
members-changed-segment-fewer = В группе «{ $segment }» { $period } ушло меньше участников: { $now }; { $before } { $earlier }.
members-changed-money = Ушедшие платили { $money }; ушедшие до этого — { $before }.
members-find-kept = За { $window } из 100 участников осталось { $rate }
members-find-kept-few = За { $window } осталось { $kept } из { $all } участников
members-find-reasons = { $count ->
    [one] { $people } человек, назвавший «{ $reason }», платил { $money } в год
    [few] { $people } человека, назвавших «{ $reason }», платили { $money } в год
    [many] { $people } человек, назвавших «{ $reason }», платили { $money } в год
   *[other] { $people } человека, назвавших «{ $reason }», платили { $money } в год
}
members-find-reasons-none = { $count ->
    [one] Почему ушёл { $people } участник, пока неизвестно
    [few] Почему ушли { $people } участника, пока неизвестно
    [many] Почему ушли { $people } участников, пока неизвестно
   *[other] Почему ушли { $people } участника, пока неизвестно
}
members-find-reasons-nobody = За этот период никто не ушёл
members-todo-worth = Они платили { $money } в год.
members-todo-ask = { $count ->
    [one] Спросите ушедшего, кто платил больше всех.
    [few] Спросите { $people } ушедших, кто платил больше всех.
    [many] Спросите { $people } ушедших, кто платил больше всех.
   *[other] Спросите { $people } ушедших, кто платил больше всех.
}
members-names = { $count ->
    [one] { $number } ушедший, кто платил больше всех
    [few] { $number } ушедших, кто платил больше всех
    [many] { $number } ушедших, кто платил больше всех
   *[other] { $number } ушедших, кто платил больше всех
}
members-call-title-other = { $count ->
    [one] Спросите { $number } ушедшего, кто платил больше всех
    [few] Спросите { $number } ушедших, кто платил больше всех
    [many] Спросите { $number } ушедших, кто платил больше всех
   *[other] Спросите { $number } ушедших, кто платил больше всех
}
members-call-lead = { $count ->
    [one] Ушедший, кто платил больше всех, платил { $money } в год. Позвоните, выслушайте, запишите его слова.
    [few] { $people } ушедших, кто платил больше всех, платили { $money } в год. Позвоните, выслушайте, запишите их слова.
    [many] { $people } ушедших, кто платил больше всех, платили { $money } в год. Позвоните, выслушайте, запишите их слова.
   *[other] { $people } ушедших, кто платил больше всех, платили { $money } в год. Позвоните, выслушайте, запишите их слова.
}
members-call-lead-profit = { $count ->
    [one] Ушедший, кто платил больше всех, приносил { $money } прибыли в год. Позвоните, выслушайте, запишите его слова.
    [few] { $people } ушедших, кто платил больше всех, приносили { $money } прибыли в год. Позвоните, выслушайте, запишите их слова.
    [many] { $people } ушедших, кто платил больше всех, приносили { $money } прибыли в год. Позвоните, выслушайте, запишите их слова.
   *[other] { $people } ушедших, кто платил больше всех, приносили { $money } прибыли в год. Позвоните, выслушайте, запишите их слова.
}
members-call-none = Все ушедшие участники уже опрошены. Сегодня звонить некому.
members-call-greeting = «Добрый день, это { $business }. Вы были нашим участником. Найдётся ли у вас пять минут?»
members-call-from-to = участник с { $since } по { $until }
members-call-since = участник с { $since }
members-call-foot = Суммы: сколько каждый платил в месяц в последнее время. Держите список подальше от глаз участников.
members-call-foot-profit = Суммы: сколько каждый платил в месяц в последнее время; общая сумма — прибыль. Держите список подальше от глаз участников.
members-calls-where-words = PDF для печати: имя, телефон, с какого и по какой день был участником, сколько платил, пять вопросов и место для записи.
members-ask-words = { $count ->
    [one] { $yearly } платил ушедший, кто платил больше всех.
    [few] { $yearly } платили { $number } ушедших, кто платил больше всех.
    [many] { $yearly } платили { $number } ушедших, кто платил больше всех.
   *[other] { $yearly } платили { $number } ушедших, кто платил больше всех.
}
members-guess-words = { $count ->
    [one] { $yearly }: почему ушёл тот, кто платил больше всех?
    [few] { $yearly }: почему ушли { $number }, кто платил больше всех?
    [many] { $yearly }: почему ушли { $number }, кто платил больше всех?
   *[other] { $yearly }: почему ушли { $number }, кто платил больше всех?
}
members-guess-until = участник до { $day }
members-customers-line = Все, кого вы знаете: кто сколько платит за год
members-report-names = Имена ушедших, кто платил больше всех
members-changed-one-day = { $count ->
    [one] У { $number } из { $all } ушедшего участника последний день один и тот же: { $day }.
    [few] У { $number } из { $all } ушедших участников последний день один и тот же: { $day }.
    [many] У { $number } из { $all } ушедших участников последний день один и тот же: { $day }.
   *[other] У { $number } из { $all } ушедших участников последний день один и тот же: { $day }.
 } Когда ушёл каждый из них, неизвестно, поэтому о «больше» или «меньше» сказать нельзя.
