record-name = Запись ответов
record-line = Записывайте, что говорят клиенты: во время разговора или с бумаги. Ничто из набранного не пропадёт.
record-questionnaire = Опросник
record-customer = Клиент
record-customer-hint = Имя, номер или телефон
record-anonymous = Анонимный лист
record-another = Другой
record-not-found = Никого не нашлось
record-channel = Способ
record-channel-name = { $channel ->
    [phone] Телефон
    [counter] На месте
    [letter] Письмо
    [email] Эл. почта
   *[link] Ссылка
 }
record-language = Язык
record-begin = Начать
record-drafts = Начато и не закончено
record-draft-go-on = Продолжить
record-draft-go-on-named = Продолжить: { $who }
record-draft-drop = Удалить
record-draft-drop-named = Удалить: { $who }
record-pile = Кому звонить дальше
record-pile-none = Звонить никому не нужно.
record-none-lead = Пока нечего спросить
record-none-words = Сначала составьте опросник или возьмите готовый из библиотеки. Потом здесь записывают ответы клиентов.
record-none-button = К опросникам
record-say = Скажите
record-quoted = «{ $words }»
record-month-in = { $month ->
    [m1] январе
    [m2] феврале
    [m3] марте
    [m4] апреле
    [m5] мае
    [m6] июне
    [m7] июле
    [m8] августе
    [m9] сентябре
    [m10] октябре
    [m11] ноябре
   *[m12] декабре
 }
record-month-year = { $month } { $year } года
record-question-of = Вопрос { $at } из { $of }
record-end = Это был последний вопрос
record-skip = Пропустить вопрос
record-back = Назад
record-next = Следующий вопрос
record-to-end = К завершению
record-save = Сохранить
record-reasons-heard = Услышанные причины. Первая — главная.
record-main = главная
record-reason-other = Другая…
record-draft-kept = Черновик сохранён { $time }
record-said = Уже сказано
record-said-nothing = Пока ничего
record-fact-last = Последний визит
record-fact-silent = Молчит
record-fact-rhythm = Ритм
record-fact-value = Ценность в год
record-fact-asked = Опрошен
record-fact-note = Заметка
record-never = никогда
record-days = { $count ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
 }
record-every = { $count ->
    [one] каждый { $days } день
    [few] каждые { $days } дня
    [many] каждые { $days } дней
   *[other] каждые { $days } дня
 }
record-still-comes = { $name }: по-прежнему ходит, отменить уход от { $day }
record-typed-by = Кто записал
record-wrong-number = Это не число. Например: 12 или 12,5
record-wrong-day = Это не дата. Например: 21.07.2025
record-day-hint = 21.07.2025
record-yes = Да
record-no = Нет
record-key-next = дальше
record-key-save = сохранить
record-key-reason = причина
record-day = Дата ответа
record-day-to-come = Этот день ещё не наступил
record-asked-lately = Опрос был { $day }. Чаще раза в 90 дней никого не спрашивают, разве что по желанию.
record-written-lately = Опрос отправлен письмом { $day }; лист ещё не вернулся. Чаще раза в 90 дней никого не спрашивают, разве что по желанию.
record-speaks-other = Язык клиента — { $own ->
    [en] английский
    [nl] нидерландский
   *[ru] русский
 }; на нём этот опросник пока не готов. Вопросы будут { $language ->
    [en] на английском
    [nl] на нидерландском
   *[ru] на русском
 }.
record-refused-lately = { $day } отвечать не захотели.
record-not-to-be-asked = Просьба не беспокоить: { $channels }.
record-draft-line = Последняя правка { $day } в { $time }
record-draft-changed = Сохранённый лист, изменён { $day } в { $time }
record-draft-of-none = опросника больше нет
record-draft-unreadable = Эта версия не может его прочитать
record-draft-thrown = Удалено
record-draft-back = Вернуть
record-draft-back-named = Вернуть: { $who }
record-drafts-all = Показать все { $count }
record-begun = Вы уже начали этот лист; последняя правка { $day }.
record-anew = Начать заново
record-changed = Это ваши правки от { $day }, ещё не сохранённые.
record-as-saved = К сохранённому
record-reverted = Это сохранённый лист. Ваши правки отложены.
record-changes-back = Вернуть мои правки
record-pile-line = Пропали или ушли по неизвестной причине и не опрошены за 90 дней. Сначала те, кто просил перезвонить, затем самые ценные.
record-pile-all-tried = Всем из списка сегодня уже звонили или позвонят позже.
record-pile-called = звонили в { $time }
record-pile-later = позже
record-today = Сегодня
record-tomorrow = Завтра
record-outcome = { $outcome ->
    [talked] Поговорили
    [no_answer] Нет ответа
    [call_back] Перезвонить…
    [refused] Отказ
   *[wrong_number] Не тот номер
 }
record-call-back-day = Перезвонить
record-call-back-time = Во сколько
record-call-back-wrong-day = Введите будущий день, например { $day }
record-call-back-wrong-time = Введите время, например 15:30
record-call-back-note = Записать звонок
record-tried-note = Что сказали, если сказали
record-refused-line = { $name }: 90 дней без вопросов.
record-refused-note = Записать
record-refused-never = Записать и больше не звонить
record-wrong-number-line = { $name }: номер { $number } не тот. До исправления звонить по нему не предложим.
record-wrong-number-note = Записать
record-wrong-number-correct = Записать и исправить номер
record-hello = { $part ->
    [morning] Доброе утро
    [afternoon] Добрый день
   *[evening] Добрый вечер
 }! Могу я поговорить с вами, { $name }?
record-hello-nameless = { $part ->
    [morning] Доброе утро
    [afternoon] Добрый день
   *[evening] Добрый вечер
 }!
record-hello-from = Это { $business }.
record-why-call = Мы хотели бы узнать, как вам у нас.
record-why-call-lost = В последний раз мы видели вас в { $month } и хотели бы узнать, всё ли было хорошо.
record-minutes = { $count ->
    [one] Найдётся { $minutes } минута?
    [few] Найдётся { $minutes } минуты?
    [many] Найдётся { $minutes } минут?
   *[other] Найдётся { $minutes } минуты?
 }
record-must = Нужен ответ
record-missing = { $count ->
    [one] Без ответа { $number } обязательный вопрос. Сохраните ещё раз, чтобы оставить так.
    [few] Без ответа { $number } обязательных вопроса. Сохраните ещё раз, чтобы оставить так.
    [many] Без ответа { $number } обязательных вопросов. Сохраните ещё раз, чтобы оставить так.
   *[other] Без ответа { $number } обязательного вопроса. Сохраните ещё раз, чтобы оставить так.
 }
record-no-words-in = Нет текста на языке «{ $language }»; здесь на языке «{ $other }»
record-also-left = { $name }: по этой же причине и ушли ({ $reasons })
record-has-left = { $name }: клиент сказал, что больше не придёт, — записать уход
record-has-left-why = { $name }: клиент сказал, что больше не придёт, — записать уход ({ $reasons })
record-draft-whose = Клиента больше нет
record-strays = Набрано к удалённому вопросу
record-strays-why = Опросник вернули к прежнему виду. Эти слова с листом не сохранятся; скопируйте, что нужно.
record-copy = Копировать
record-remove = Удалить лист
record-locked = Идёт импорт. Печатать можно будет сразу после него.
record-gone-sheet = Этого листа нет
record-gone-questionnaire = Опросника к этому листу нет
record-gone-other = Этот лист нельзя показать
record-gone-why = Возможно, добавление отменили. Повтор вернёт его.
record-gone-typed = Что вы набрали
record-gone-to-answers = К ответам
record-gone-leave = Оставить
record-key-outcome = итог
record-translate = Заполнить
record-translate-named = Заполнить: { $language }
record-wrong-other = Напишите, что именно, или снимите отметку.
record-other-words = Своими словами: { $question }
record-other-hint = Что именно
record-not-to-be-asked-kept = По правилу на этот вопрос отвечать не нужно было. То, что здесь записано, сохранится.
record-returned = Вернувшиеся листы
record-returned-code = Код на листе
record-returned-open = Ввести
record-returned-show = Показать введённое
record-code-empty = Наберите код с листа или считайте его сканером.
record-code-length = В коде восемь знаков, например K7M2-9QXD.
record-code-sign = Знака «{ $sign }» в кодах не бывает. Посмотрите ещё раз.
record-code-check = В коде ошибка: один знак неверен или два переставлены. Посмотрите ещё раз.
record-code-unknown = Листа с таким кодом из этого файла не печатали.
record-code-typed = Этот лист уже введён.
record-pile-no-phone = Ни у кого из тех, кому пора позвонить, не записан телефон, поэтому звонить некому. Ждут:
record-pile-more = и ещё { $count }
record-pile-all-told = Все, кто затих или ушёл, уже сказали почему или были спрошены за последние 90 дней.
