questionnaire-name = Опросник
questionnaire-gone = Этого опросника больше нет
questionnaire-gone-words = Шаг, которым он был создан, отменён. Верните этот шаг, и опросник появится снова.
questionnaire-view = Что показано
questionnaire-edit = Правка
questionnaire-screen = Экран
questionnaire-phone = Для звонка
questionnaire-counts = { $questions }, из них открытых { $open }, { $minutes }
questionnaire-minutes = { $count ->
    [one] около { $number } минуты
    [few] около { $number } минут
    [many] около { $number } минут
   *[other] около { $number } минуты
 }
questionnaire-draft = Версия { $number }, черновик.
questionnaire-used = Версия { $number }, в работе. Изменение создаст версию { $next }.
questionnaire-used-answers = { $count ->
    [one] Версия { $number }, в работе. Изменение создаст версию { $next }; { $answers } ответ сохранит прежние вопросы.
    [few] Версия { $number }, в работе. Изменение создаст версию { $next }; { $answers } ответа сохранят прежние вопросы.
    [many] Версия { $number }, в работе. Изменение создаст версию { $next }; { $answers } ответов сохранят прежние вопросы.
   *[other] Версия { $number }, в работе. Изменение создаст версию { $next }; { $answers } ответа сохранят прежние вопросы.
 }
questionnaire-older = { $count ->
    [one] { $answers } ответ на версию { $number } сохраняет прежние вопросы.
    [few] { $answers } ответа на версию { $number } сохраняют прежние вопросы.
    [many] { $answers } ответов на версию { $number } сохраняют прежние вопросы.
   *[other] { $answers } ответа на версию { $number } сохраняют прежние вопросы.
 }
questionnaire-older-many = Ответы на прежние версии ({ $answers }) сохраняют прежние вопросы.
questionnaire-is-retired = Сейчас он убран из работы; ничего не потеряно.
questionnaire-left = Набранное в прошлый раз не сохранено:
questionnaire-left-use = Вставить
questionnaire-left-drop = Удалить
questionnaire-head = Название и вступление
questionnaire-head-show = Изменить название и вступление
questionnaire-title = Название, для ваших списков
questionnaire-introduction = Вступление
questionnaire-thanks = Благодарность в конце
questionnaire-no-title = Введите название; пока остаётся прежнее
questionnaire-no-words = Вопросу нужен текст; пока остаётся прежний
questionnaire-no-choice = Варианту нужен текст; пока остаётся прежний
questionnaire-question = Вопрос { $number }
questionnaire-question-named = Вопрос { $number }: { $words }
questionnaire-wording = Текст вопроса { $number }
questionnaire-move = Перетащить вопрос { $number }
questionnaire-add = Добавить вопрос
questionnaire-new-question = Что бы вы хотели нам сказать?
questionnaire-new-choice = Вариант { $number }
questionnaire-duplicate = Дублировать
questionnaire-delete = Удалить
questionnaire-delete-last = В опроснике нужен хотя бы один вопрос
questionnaire-kind = Вид ответа
questionnaire-kind-name = { $code ->
    [one_choice] Один вариант
    [several_choices] Несколько вариантов
    [scale] Шкала
    [number] Число
    [date] Дата
    [yes_no] Да или нет
   *[open_text] Свободный текст
 }
questionnaire-kind-open-short = Открытый, кратко
questionnaire-kind-open-long = Открытый, подробно
questionnaire-kind-choices = { $kind }, всего { $number }
questionnaire-kind-scale = Шкала от { $from } до { $to }
questionnaire-kind-required = нужен ответ
questionnaire-kind-shared = общий вопрос
questionnaire-shared-note = Общий вопрос есть во всех опросниках, чтобы сравнивать тех, кто ушёл, с теми, кто ходит.
questionnaire-lines = Длина ответа
questionnaire-lines-of = { $count ->
    [2] Кратко: { $number } строки
    [one] Кратко: { $number } строка
    [few] Подробно: { $number } строки
    [many] Подробно: { $number } строк
   *[other] Подробно: { $number } строки
 }
questionnaire-choices = Варианты
questionnaire-choice = Вариант { $number }
questionnaire-choice-up = Выше: { $words }
questionnaire-choice-down = Ниже: { $words }
questionnaire-choice-remove = Удалить: { $words }
questionnaire-choice-retire = Больше не предлагать: { $words }
questionnaire-choice-retired = { $words }, больше не предлагается
questionnaire-choice-again = Снова предлагать
questionnaire-choice-add = Добавить вариант
questionnaire-scale-from = От
questionnaire-scale-to = До
questionnaire-scale-low = Что значит нижний край
questionnaire-scale-high = Что значит верхний край
questionnaire-help = Подсказка
questionnaire-none = нет
questionnaire-required = Нужен ответ
questionnaire-audience = Для кого
questionnaire-languages = Языки
questionnaire-language-add = Добавить: { $language }
questionnaire-language-drop = Убрать: { $language }
questionnaire-missing = { $count ->
    [one] { $language }: нет { $number } текста.
    [few] { $language }: нет { $number } текстов.
    [many] { $language }: нет { $number } текстов.
   *[other] { $language }: нет { $number } текста.
 }
questionnaire-missing-next = Показать первый
questionnaire-complete = { $language }: есть все тексты.
questionnaire-versions = Версии
questionnaire-version-answers = { $count ->
    [0] нет ответов
    [one] { $number } ответ
    [few] { $number } ответа
    [many] { $number } ответов
   *[other] { $number } ответа
 }
questionnaire-other = Другое
questionnaire-yes = Да
questionnaire-no = Нет
questionnaire-month-in = { $month ->
    [1] январе
    [2] феврале
    [3] марте
    [4] апреле
    [5] мае
    [6] июне
    [7] июле
    [8] августе
    [9] сентябре
    [10] октябре
    [11] ноябре
   *[12] декабре
 }
questionnaire-no-wording = нет текста, язык: { $language }
questionnaire-preview-screen = Так это видит клиент. Имя, дни и ответы подставлены для примера.
questionnaire-preview-phone = Что говорит и спрашивает тот, кто звонит. Имя, дни и ответы подставлены для примера.
questionnaire-example-name = Анна Иванова
questionnaire-say = Скажите
questionnaire-ask = Спросите
questionnaire-offer = Прочитайте
questionnaire-note-words = Запишите дословно
questionnaire-note-scale = от { $from } ({ $low }) до { $to } ({ $high })
questionnaire-note-points = от { $from } до { $to }
questionnaire-close = В конце
questionnaire-several = можно выбрать несколько
questionnaire-key-move = переместить
questionnaire-key-add = добавить вопрос
questionnaire-paper = Бумага
questionnaire-preview-paper = Так это выглядит на бумаге, для любого клиента: без месяца.
questionnaire-left-over = Набранному в прошлый раз здесь больше нет места:
questionnaire-add-from = Добавить из библиотеки
questionnaire-language-first = Сделать первым: { $language }
questionnaire-language-is-first = { $language } — первый язык: на нём есть текст у каждого вопроса.
