print-name = Печать
print-key = печать
print-open = Печать…
print-none = Печатать пока нечего
print-none-words = Сначала составьте опросник или возьмите готовый из библиотеки.
print-button = Печать в PDF…
print-where = Куда печатать
print-where-words = Один файл со всеми листами. Коды на них сохраняются в этом файле данных.
print-file = опросники
print-for = Для кого
print-lost = Затихшие и ушедшие
print-all = Все клиенты
print-nobody = Ни для кого в отдельности
print-copies = Экземпляров
print-copies-wrong = Число от 1 до { $most }
print-copies-words = Без имён и кодов: никто не узнает, чьи это ответы.
print-not-lately = Без тех, кого спрашивали за последние 90 дней
print-choose = Выбрать людей в таблице клиентов
print-letter = US Letter
print-paper = Бумага
print-of = { $each } на лист, всего { $total }
print-no-return-address = Вашего адреса на листах пока нет.
print-to-settings = Указать его в настройках
print-freezes = Напечатанное не меняется: позднейшая правка создаст следующую версию.
print-holes = { $language ->
    [en] На английском
    [nl] На нидерландском
   *[ru] На русском
 } ещё нет слов: { $places }.
print-to-questionnaire = К опроснику
print-first = Первый лист, как он будет выглядеть
print-barred = { $count ->
    [one] { $number } человек не хочет писем: для него не печатаем.
    [few] { $number } человека не хотят писем: для них не печатаем.
    [many] { $number } человек не хотят писем: для них не печатаем.
   *[other] { $number } человека не хотят писем: для них не печатаем.
 }
print-lately = { $count ->
    [one] { $number } человека спрашивали за последние 90 дней: для него не печатаем.
    [few] { $number } человек спрашивали за последние 90 дней: для них не печатаем.
    [many] { $number } человек спрашивали за последние 90 дней: для них не печатаем.
   *[other] { $number } человек спрашивали за последние 90 дней: для них не печатаем.
 }
print-without-address = { $count ->
    [one] У { $number } человека не записан адрес: для него оставлены строки.
    [few] У { $number } человек не записан адрес: для него оставлены строки.
    [many] У { $number } человек не записан адрес: для него оставлены строки.
   *[other] У { $number } человек не записан адрес: для него оставлены строки.
 }
print-chosen = { $count ->
    [one] { $number } выбранный клиент
    [few] { $number } выбранных клиента
    [many] { $number } выбранных клиентов
   *[other] { $number } выбранных клиента
 }
print-pages = { $count ->
    [one] { $number } страница
    [few] { $number } страницы
    [many] { $number } страниц
   *[other] { $number } страницы
 }
print-sheets = { $count ->
    [one] { $number } лист
    [few] { $number } листа
    [many] { $number } листов
   *[other] { $number } листа
 }
print-unspoken = { $count ->
    [one] У { $number } из { $all } язык
    [few] У { $number } из { $all } язык
    [many] У { $number } из { $all } язык
   *[other] У { $number } из { $all } язык
 } { $own ->
    [en] английский
    [nl] нидерландский
   *[ru] русский
 }; на нём опросник готов не полностью.
print-unspoken-get = Печатать { $language ->
    [en] на английском
    [nl] на нидерландском
   *[ru] на русском
 }
print-unspoken-leave-out = Не печатать
print-unspoken-choice = Как с ними быть
print-in-languages = По языкам: { $languages }
print-usual-language = Язык, если он не известен
print-unspoken-instead = { $count ->
    [one] { $number } человек говорит
    [few] { $number } человека говорят
    [many] { $number } человек говорят
   *[other] { $number } человека говорят
 } { $own ->
    [en] на английском
    [nl] на нидерландском
   *[ru] на русском
 }; на нём опросник отправить пока нельзя: напечатано { $language ->
    [en] на английском
    [nl] на нидерландском
   *[ru] на русском
 }.
print-unspoken-left-out = { $count ->
    [one] { $number } человек говорит
    [few] { $number } человека говорят
    [many] { $number } человек говорят
   *[other] { $number } человека говорят
 } { $own ->
    [en] на английском
    [nl] на нидерландском
   *[ru] на русском
 }; на нём опросник отправить пока нельзя: не напечатано.
