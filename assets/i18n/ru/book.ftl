# Список причин: группы, правила, что даст изменение, и его история.
book-tab = Список причин
book-tabs = Что смотреть
book-line = Причины ухода и темы. Люди и деньги — за последние 12 месяцев.
book-new-group = Новая группа
book-history = История
book-column-people = Люди
book-in-group = { $group }, группа: { $count ->
    [one] { $number } причина
    [few] { $number } причины
    [many] { $number } причин
   *[other] { $number } причины
 }
book-in-part = { $part }: { $count ->
    [one] { $number } причина
    [few] { $number } причины
    [many] { $number } причин
   *[other] { $number } причины
 }
book-group-empty = Здесь пока пусто. Перетащите сюда причину или выберите эту группу в её форме.
book-pick = Выберите причину или группу, чтобы изменить её. Перетащите причину на другую, чтобы объединить их, или на группу, чтобы поместить её туда.
book-key-name = название
book-key-retire = больше не предлагать
book-menu-rename = Переименовать
book-menu-merge = Объединить с…
book-menu-split = Разделить…
book-menu-replace = Изменить смысл…
book-menu-up = Выше
book-menu-down = Ниже
book-menu-group = В группу «{ $group }»
book-menu-no-group = Убрать из группы
book-actions = Ещё
book-group-label = Группа
book-group-none = Без группы
book-group-new = Новая группа…
book-group-name = Название группы
book-group-add = Создать группу
book-group-counts = { $count ->
    [one] { $number } причина
    [few] { $number } причины
    [many] { $number } причин
   *[other] { $number } причины
 }. Кто назвал несколько, считается один раз: ответов — { $answers }, людей — { $people }, в год — { $money }.
book-group-remove = Удалить группу
book-group-remove-note = Её причины останутся, без группы.
book-group-first = Выше
book-group-last = Ниже
book-name-taken-group = Группа с таким названием уже есть
book-topic-note = Из-за темы никто не уходит: её сравнивают у ушедших и у тех, кто ходит, и ни в одном показателе ухода она не учитывается.
book-merged-into = Стала частью «{ $name }». Если снова предлагать её, она будет сама по себе, а сказанное останется там.
book-colour = Цвет
book-colour-name = { $number ->
    [0] Без цвета
    [1] Бирюзовый
    [2] Янтарный
    [3] Индиго
    [4] Розовый
    [5] Голубой
    [6] Зелёный
    [7] Фиолетовый
   *[8] Серый
 }
book-colour-own = Свой цвет { $colour }
book-description = Описание
book-description-hint = Что сюда относится, а что нет
book-examples = Примеры, по одному в строке
book-examples-hint = Что говорят те, кто это имеет в виду
book-examples-add = Взять из ответа
book-examples-none = Этой причины пока нет ни в одном ответе.
book-examples-pick = Возьмите один из них как пример:
book-rule = Правило по словам
book-rule-hint = ждал | долго + доставка
book-rule-help = Что значат знаки
book-rule-signs = Слово находится во всех формах. + оба, | любое из них, "слова подряд", -этого слова нет, [весь ответ].
book-rule-suggests = Правило предлагает причину, но само её не ставит.
book-rule-empty = Правило пустое.
book-rule-missing = Рядом с «{ $part }» чего-то не хватает, знак { $place }.
book-rule-unclosed = Не закрыто то, что начинается с «{ $part }», знак { $place }.
book-rule-no-word = В «{ $part }» нет ни одного слова, знак { $place }.
book-rule-only-vetoes = Здесь сказано только, чего быть не должно. Добавьте слово, которое должно быть.
book-rule-kept = Пока правило не читается, оно не сохраняется, но остаётся здесь.
book-trial-wait = Проверяем…
book-trial = Подходит { $count ->
    [one] { $met } ответ
    [few] { $met } ответа
    [many] { $met } ответов
   *[other] { $met } ответа
 } из { $total }: с этой причиной — { $with }, прочитано без неё — { $without }, ещё не прочитано — { $unread }.
book-trial-none = Не подходит ни один ответ из { $total }.
book-trial-missed = { $count ->
    [one] { $number } ответ с этой причиной не подходит.
    [few] { $number } ответа с этой причиной не подходят.
    [many] { $number } ответов с этой причиной не подходят.
   *[other] { $number } ответа с этой причиной не подходят.
 }
book-trial-show = Посмотреть
book-trial-title = Что подходит под правило
book-trial-stands = { $stands ->
    [without] Прочитаны, без этой причины
    [unread] Ещё не прочитаны
   *[with] С этой причиной
 }
book-trial-first = Самые новые: { $shown } из { $all }.
book-merge-title = Объединить причины
book-merge-into = В какую
book-merge-which = Станут её частью
book-merge-note = Их больше не предлагают; всё, что говорит о них, теперь говорит «{ $into }»: ответы, отмеченные слова, уходы, догадки.
book-merge-do = Объединить
book-merge-pick = Выберите, частью чего она станет
book-merge-none = Выберите, что объединить
book-merge-nowhere = Другой причины того же рода нет.
book-merge-sorts = Тема и причина ухода не могут стать одним. Сначала измените вид одной из них.
book-split-title = Разделить «{ $name }»
book-split-name = Название новой причины
book-split-which = Какие ответы получат новую причину?
book-split-rule = Подходящие под правило
book-split-tick = Отметить
book-split-all = Все
book-split-nobody = Ни одного
book-split-chosen = Выбрано { $count ->
    [one] { $number } ответ
    [few] { $number } ответа
    [many] { $number } ответов
   *[other] { $number } ответа
 } из { $all }
book-split-empty = Этой причины нет ни в одном ответе, делить нечего.
book-split-some = Отметьте хотя бы один ответ
book-split-do = Разделить
book-split-new = Новая причина
book-split-more = Показаны первые { $shown } из { $all } ответов; правило отмечает среди всех.
book-kind-title = { $name }: { $kind }
book-kind-do = Изменить вид
book-retire-title = Больше не предлагать «{ $name }»
book-retire-do = Больше не предлагать
book-retire-note = Сказанное не меняется. Причина учитывается как прежде и уходит из списка для выбора; клавиши следующих за ней сдвинутся.
book-replace-title = Изменить смысл «{ $name }»
book-replace-name = Название новой причины
book-replace-note = Другой смысл — другая причина. Новая встанет на её место, с тем же видом, группой и цветом; сказанное до сих пор останется за «{ $name }», которую больше не предлагают.
book-replace-do = Поставить новую на её место
book-rename-title = Переименовать «{ $name }»
book-rename-note = Другое имя для того же смысла: всё сказанное остаётся за ней.
book-rename-do = Переименовать
book-what = Что изменится
book-reckoning = Считаем, что изменится…
book-effect = { $answers ->
    [0] Ответы не меняются
    [one] Изменится { $answers-number } ответ
    [few] Изменится { $answers-number } ответа
    [many] Изменится { $answers-number } ответов
   *[other] Изменится { $answers-number } ответа
 }; { $leavers ->
    [0] ушедшие считаются как прежде.
    [one] иначе считается { $leavers-number } ушедший.
    [few] иначе считаются { $leavers-number } ушедших.
    [many] иначе считаются { $leavers-number } ушедших.
   *[other] иначе считаются { $leavers-number } ушедших.
 }
book-keep = { $answers ->
    [0] Её нет ни в одном ответе
    [one] Она останется в { $answers-number } ответе
    [few] Она останется в { $answers-number } ответах
    [many] Она останется в { $answers-number } ответах
   *[other] Она останется в { $answers-number } ответах
 }; { $leavers ->
    [0] из ушедших её не назвал никто.
    [one] её назвал { $leavers-number } ушедший.
    [few] её назвали { $leavers-number } ушедших.
    [many] её назвали { $leavers-number } ушедших.
   *[other] её назвали { $leavers-number } ушедших.
 }
book-effect-row = { $name }: назвали { $before } → { $after }.
book-effect-row-answers = { $name }: ответов { $before } → { $after }.
book-effect-same = { $name }: назвали { $before }, как прежде.
book-effect-known = Причина известна: { $before } → { $after }.
book-effect-avoidable = Можно было избежать: { $before } → { $after }.
book-effect-avoidable-same = Чего можно было избежать, остаётся: { $before }.
book-share-counts = { $part } из { $all }
book-share-counts-first = { $part } из { $all } ({ $percent })
book-share-percent-first = { $percent } ({ $part } из { $all })
book-money = { $share }, { $money } в год
book-people = { $count ->
    [one] Показать кто: { $number } человек
    [few] Показать кто: { $number } человека
    [many] Показать кто: { $number } человек
   *[other] Показать кто: { $number } человека
 }
book-people-title = О ком будет сказано иначе
book-people-named = Назвали «{ $name }»
book-history-title = История списка причин
book-history-of = История «{ $name }»
book-history-none = Пока ничего не меняли.
book-history-line = { $day }: { $what }
book-done-added = добавлена как «{ $name }»
book-done-renamed = «{ $before }» переименована в «{ $name }»
book-done-kind = «{ $name }»: новый вид — «{ $kind }»
book-done-group = «{ $name }» перенесена в группу «{ $group }»
book-done-no-group = «{ $name }» убрана из группы
book-done-retired = «{ $name }» больше не предлагается
book-done-brought-back = «{ $name }» снова предлагается
book-done-merged-gone = «{ $name }» объединена с «{ $other }»: { $count ->
    [0] ответов нет
    [one] { $number } ответ
    [few] { $number } ответа
    [many] { $number } ответов
   *[other] { $number } ответа
 }
book-done-merged = «{ $other }» стала частью «{ $name }»: { $count ->
    [0] ответов нет
    [one] { $number } ответ
    [few] { $number } ответа
    [many] { $number } ответов
   *[other] { $number } ответа
 }
book-done-split-new = «{ $name }» отделена от «{ $other }»: { $count ->
    [0] ответов нет
    [one] { $number } ответ
    [few] { $number } ответа
    [many] { $number } ответов
   *[other] { $number } ответа
 }
book-done-split = «{ $other }» отделена от «{ $name }»: { $count ->
    [0] ответов нет
    [one] { $number } ответ
    [few] { $number } ответа
    [many] { $number } ответов
   *[other] { $number } ответа
 }
book-done-replaced-new = «{ $name }» встала на место «{ $other }»
book-done-replaced = на место «{ $name }» встала «{ $other }»
book-drag-merge = Объединить с «{ $name }»
book-drag-group = В группу «{ $name }»
book-drag-kind = { $kind }
book-drag-here = Переместить сюда
book-name-first = Название ещё не сохранено: исправьте его или нажмите Esc, затем продолжайте.
