# Правка опросника: разделы, условия показа, подстановки в тексты, наставник.
editor-key-duplicate = дублировать
editor-section-add = Добавить раздел
editor-section-here = Раздел с этого места
editor-section-new = Новый раздел
editor-section = Раздел { $number }
editor-section-named = { $section }: { $title }
editor-section-drag = Перетащить раздел { $title }
editor-section-title = Название раздела
editor-section-introduction = Что сказано перед его вопросами
editor-section-no-title = Разделу нужно название; пока остаётся прежнее
editor-section-none = Никакой, до первого
editor-section-of = Раздел
editor-section-up = Выше
editor-section-down = Ниже
editor-section-remove = Убрать раздел
editor-section-remove-note = Вопросы останутся и войдут в раздел перед ним.
editor-conditions-gone = { $count ->
    [one] Исчезло и { $number } условие: оно смотрело на то, чего больше нет.
    [few] Исчезли и { $number } условия: они смотрели на то, чего больше нет.
    [many] Исчезли и { $number } условий: они смотрели на то, чего больше нет.
   *[other] Исчезли и { $number } условия: они смотрели на то, чего больше нет.
 }
editor-choice-other = «Другое», своими словами
editor-choice-shuffled = Каждому в другом порядке
editor-kind-other = или другое
editor-kind-shuffled = вперемешку
editor-scale-points = Делений: { $number }
editor-ready = Готовая шкала
editor-ready-tell-us = Сказали бы вы нам? Два вопроса
editor-ready-recommend = Посоветуете ли вы нас? От 0 до 10 и почему
editor-ask = Задавать вопрос
editor-ask-always = Всегда
editor-ask-only-if = Только если…
editor-join = Как соединены условия
editor-join-all = и верны все эти
editor-join-any = или верно любое из этих
editor-condition-add = Добавить условие
editor-condition-question = Условие { $number }: вопрос
editor-condition-test = Условие { $number }: проверка
editor-condition-value = Условие { $number }: ответ
editor-condition-drop = Убрать условие { $number }
editor-test = { $code ->
    [chosen] выбрано
    [not_chosen] не выбрано
    [yes] ответ «да»
    [no] ответ «нет»
    [contains] содержит
    [at_least] не меньше
    [at_most] не больше
    [is] равно
    [is_not] не равно
    [on_or_after] этот день или позже
    [on_or_before] этот день или раньше
    [answered] ответ есть
   *[not_answered] ответа нет
 }
editor-value-words = какие слова искать
editor-value-no-words = Введите слова, которые искать
editor-value-no-number = Введите число
editor-value-no-day = Введите день
editor-fault-forward = Условие смотрит на { $question }, а его зададут позже.
editor-fault-itself = Условие смотрит на ответ этого же вопроса.
editor-fault-gone = Условие смотрит на то, чего больше нет.
editor-fault-never = Так никогда не бывает, и вопрос никому не зададут.
editor-mend-behind = Задать после { $question }
editor-mend-drop = Убрать это условие
editor-mend-always = Задавать всегда
editor-insert = Вставить
editor-insert-into = Вставить в: { $field }
editor-insert-answer = Ответ на вопрос
editor-insert-fallback = Если неизвестно «{ $name }», сказать
editor-insert-example = например: уважаемый клиент
editor-insert-do = Вставить
editor-pipe-first-name = Имя
editor-pipe-shop = Название магазина
editor-pipe-last-purchase = День последней покупки
editor-pipe-not-before = Здесь стоит ответ, которого к этому месту ещё нет.
editor-pipe-no-fallback = Укажите в скобках после «|», что сказать, если это неизвестно.
editor-coach-closed = На это можно ответить одним словом
editor-coach-use = Заменить
editor-coach-leave = Оставить
editor-whole-nothing-open = Ни о чём не спрашивают своими словами.
editor-whole-add-open = Добавить открытый вопрос
editor-whole-closed-first = На вопрос { $closed } и другие до вопроса { $open } можно ответить одним словом. Спрошенный сначала открыто расскажет больше.
editor-whole-ask-first = Сначала вопрос { $open }
editor-whole-reasons-first = Вопрос { $list } предлагает причины раньше, чем вопрос { $open } спрашивает о них своими словами. Ответом станет список.
editor-whole-reasons-only = Вопрос { $list } предлагает причины, а до него никто не спросил о них своими словами. Ответом станет список.
editor-whole-too-long = Это дольше семи минут, и многие бросят на полпути. Уберите то, из-за чего вы ничего не станете менять.
editor-example-name = Анна
editor-example-answer = ваш ответ
