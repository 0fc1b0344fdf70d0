# Свои группы владельца и метки.
segment-manage = Группы…
segment-title = Группы
segment-line = Группа — часть клиентов, на которую вы хотите посмотреть отдельно. Кто в неё входит, следует из того, что вы скажете здесь, — и для будущих клиентов тоже.
segment-none = Своих групп пока нет
segment-none-why = Сохраните группу, например «впервые пришли в прошлом году и приносят от 300 в год», — и главная, удержание и отчёты покажут только этих клиентов.
segment-new = Новая группа
segment-change-title = Изменить группу
segment-change = Изменить: { $name }
segment-remove = Удалить: { $name }
segment-show = Показать «{ $name }»: { $customers }
segment-customers = { $count ->
    [one] { $number } клиент
    [few] { $number } клиента
    [many] { $number } клиентов
   *[other] { $number } клиента
 }
segment-name = Название
segment-name-hint = Большие семьи
segment-nameless = Дайте группе название.
segment-save = Сохранить группу
segment-conditions = Клиенты, для которых верно всё это:
segment-condition = Условие { $number }
segment-add-condition = Ещё условие
segment-drop-condition = Убрать условие { $number }
segment-applies-name = Верно ли условие { $number }
segment-applies = верно
segment-applies-not = неверно
segment-kind = { $kind ->
    [first] Первая покупка
    [worth] Приносит в год
    [written] Группа в карточке
    [tag] Метка
    [state] Состояние
    [member] Участие
    [monthly] Платит в месяц
    [member_since] Участник с
    [language] Язык
    [joined] Клиент с
    [answered] Ответил нам
    [says] Слова в карточке
   *[filled] Заполнено в карточке
 }
segment-membership = { $kind ->
    [running] Участник, договор продолжается
    [leaving] Отказался, пока участник
    [ended] Ушёл из участников
   *[none] Никогда не был участником
 }
segment-field = { $field ->
    [address] Адрес
    [email] Эл. почта
    [phone] Телефон
    [number] Номер
    [name] Имя
   *[note] Заметка
 }
segment-from = С
segment-to = По (включительно)
segment-least = От (сумма)
segment-below = Меньше чем
segment-where = Где
segment-words = Содержит
segment-words-hint = Тверь, Калуга
segment-no-written = Ни у одного клиента в карточке нет группы.
segment-no-tags = Меток пока нет. Выберите клиентов в таблице и нажмите «Метка…».
segment-tag-gone = метка, которой больше ни у кого нет
segment-empty = Выберите или введите что-нибудь.
segment-backwards = Конец раньше начала.
segment-no-amount = Введите сумму.
segment-incomplete = Когда условия будут заполнены, здесь появится число клиентов.
segment-found = { $count ->
    [one] { $found } из { $total } клиентов
    [few] { $found } из { $total } клиентов
    [many] { $found } из { $total } клиентов
   *[other] { $found } из { $total } клиентов
 }
segment-condition-words = { $label }: { $what }
segment-not = не: { $what }
segment-or = { $first } или { $second }
segment-filled = заполнено
segment-between = { $from } — { $to }
segment-since = с { $from }
segment-until = по { $to }
segment-money-between = от { $from } и меньше { $below }
segment-money-from = от { $from }
segment-money-below = меньше { $below }
segment-tags = Метки
segment-tag = Метка…
segment-tag-title = { $count ->
    [one] Метка для { $number } клиента
    [few] Метка для { $number } клиентов
    [many] Метка для { $number } клиентов
   *[other] Метка для { $number } клиента
 }
segment-tag-word = Метка
segment-tag-note = Своё слово, например «свадьба» или «VIP». У клиента их может быть несколько.
segment-tag-save = Добавить метку
segment-tag-on-them = Сейчас стоят; нажмите, чтобы снять:
segment-tag-add = Добавить метку
segment-tag-off = Снять метку { $name }
tags-manage = Метки…
tags-line = Все метки, которые есть у клиентов. С новым названием метка остаётся на них; с названием другой метки обе становятся одной.
tags-rename = Переименовать или объединить метку { $name }
tags-remove = Снять метку { $name }: { $customers }
tags-asked-by = Её спрашивает группа: { $segments }
tags-save = Переименовать
tags-merge = Объединить метки
tags-keeps = { $count ->
    [one] Под новым названием останется у { $number } клиента.
    [few] Под новым названием останется у { $number } клиентов.
    [many] Под новым названием останется у { $number } клиентов.
   *[other] Под новым названием останется у { $number } клиента.
 }
tags-joins = { $count ->
    [one] Метка { $into } уже есть: вместе она будет у { $number } клиента. Группы, которые спрашивают эту метку, будут спрашивать { $into }.
    [few] Метка { $into } уже есть: вместе она будет у { $number } клиентов. Группы, которые спрашивают эту метку, будут спрашивать { $into }.
    [many] Метка { $into } уже есть: вместе она будет у { $number } клиентов. Группы, которые спрашивают эту метку, будут спрашивать { $into }.
   *[other] Метка { $into } уже есть: вместе она будет у { $number } клиента. Группы, которые спрашивают эту метку, будут спрашивать { $into }.
 }
