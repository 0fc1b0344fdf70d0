import-name = Импорт
import-choose-line = Загрузите клиентов и покупки. Вы увидите всё до сохранения, а «Отменить» вернёт всё как было.
import-choose-file = Выбрать файл…
import-file = Файл из кассы, учётной программы или список
import-file-kinds = CSV, TSV и другой текст, Excel (XLSX) и LibreOffice (ODS). Файл можно и просто перетащить в это окно.
import-file-title = Выберите файл для импорта
import-look = Посмотреть
import-recent = Недавние файлы:
import-paste = Вставить из Excel или другой программы
import-paste-label = Строки вместе с названиями столбцов
import-paste-hint = Скопируйте там строки, щёлкните здесь и нажмите Ctrl+V
import-paste-look = Посмотреть вставленное
import-typed = Только имена и последние визиты
import-typed-words = Нет файла? Впишите клиентов, которых помните, и день, когда они были в последний раз.
import-typed-name = Имя
import-typed-contact = Телефон или почта
import-typed-visit = Последний визит
import-typed-cell = { $column }, строка { $row }
import-typed-look = { $count ->
    [0] Посмотреть эти имена
    [one] Посмотреть { $number } имя
    [few] Посмотреть { $number } имени
    [many] Посмотреть { $number } имён
   *[other] Посмотреть { $number } имени
 }
import-key-file = выбрать файл
import-key-paste = вставить
import-key-import = импорт
import-key-other = другой файл
import-key-back = назад
import-check-line = { $name }: проверьте столбцы и импортируйте. «Отменить» вернёт всё как было.
import-pasted-name = Ваши данные
import-reading = Читаем
import-reading-words = Первые строки появятся здесь через мгновение.
import-button = Импортировать
import-button-receipts = { $count ->
    [one] Импортировать { $number } чек
    [few] Импортировать { $number } чека
    [many] Импортировать { $number } чеков
   *[other] Импортировать { $number } чека
 }
import-button-customers = { $count ->
    [one] Импортировать { $number } клиента
    [few] Импортировать { $number } клиентов
    [many] Импортировать { $number } клиентов
   *[other] Импортировать { $number } клиента
 }
import-button-reasons = { $count ->
    [one] Импортировать { $number } причину ухода
    [few] Импортировать { $number } причины ухода
    [many] Импортировать { $number } причин ухода
   *[other] Импортировать { $number } причины ухода
 }
import-nothing-new-button = Нового ничего нет
import-importing = Импортируем…
import-nothing-new = Ничего нового: всё это уже есть
import-read-as = Читать как
import-delimiter-comma = Через запятую
import-delimiter-semicolon = Через точку с запятой
import-delimiter-tab = Через табуляцию
import-delimiter-pipe = Через |
import-delimiter-blanks = Выровнено пробелами
import-header = Первая строка — названия
import-no-header = Первая строка — данные
import-begins = Таблица со строки { $line }
import-first-line = { $line }: { $text }
import-day-first = Сначала день: 31.12.2025
import-month-first = Сначала месяц: 12/31/2025
import-year-first = Сначала год: 2025-12-31
import-decimal-point = Десятичная точка
import-decimal-comma = Десятичная запятая
import-lines = Строки { $first }–{ $last }
import-lines-of = { $count ->
    [one] Строки { $first }–{ $last } · всего { $total } строка
    [few] Строки { $first }–{ $last } · всего { $total } строки
    [many] Строки { $first }–{ $last } · всего { $total } строк
   *[other] Строки { $first }–{ $last } · всего { $total } строки
 }
import-column = Чем станет столбец { $name }
import-column-number = Столбец { $number }
import-not-imported = Не загружать
import-none = нет
import-field-customer = Номер клиента
import-field-name = Имя
import-field-email = Эл. почта
import-field-phone = Телефон
import-field-joined = Клиент с
import-field-left = Ушёл
import-field-reason = Причина ухода
import-field-segment = Группа
import-field-address = Почтовый адрес
import-field-postcode = Индекс
import-field-city = Город
import-field-language = Язык
import-field-receipt = Номер чека
import-field-date = День покупки
import-field-amount = Сумма
import-field-quantity = Количество
import-field-price = Цена за единицу
import-field-monthly = Сумма в месяц
import-field-cancelled = Дата отказа
import-field-tenure = Месяцев с нами
import-row = Строка { $line }: { $cells }
import-row-wrong = Строку { $line } не прочитать: { $problem }. { $cells }
import-missing-everything = Выберите столбец с днём покупки или столбец, по которому видно, кто клиент.
import-missing-day = Выберите столбец с днём: без него суммы нельзя расположить во времени.
import-missing-price = Выберите столбец с ценой или суммой: одно количество — ещё не деньги.
import-missing-customer = Выберите столбец, по которому видно, кто клиент: номер, имя, почту или телефон.
import-doubt-date = { $cell }: это { $one } или { $other }?
import-doubt-dates = День и месяц могут стоять наоборот. Даты прочитаны верно?
import-doubt-number = { $cell }: это { $one } или { $other }?
import-doubt-numbers = Десятичная точка и запятая могут значить обратное. Суммы прочитаны верно?
import-doubt-encoding = Буквы выглядят правильно? Если нет, выберите выше другую кодировку.
import-doubt-delimiter = Столбцы разделены верно? Если нет, выберите выше другой разделитель.
import-doubt-bytes = { $count ->
    [one] { $number } байт в этой кодировке не буква. Выберите выше другую или загрузите как есть.
    [few] { $number } байта в этой кодировке не буквы. Выберите выше другую или загрузите как есть.
    [many] { $number } байт в этой кодировке не буквы. Выберите выше другую или загрузите как есть.
   *[other] { $number } байта в этой кодировке не буквы. Выберите выше другую или загрузите как есть.
 }
import-doubt-right = Всё верно
import-typical = Сумм здесь нет. Сколько обычно приносит один визит?
import-typical-label = Обычная сумма визита
import-typical-words = С ней все деньги будут оценкой. Без неё дни сохранятся и будут видны, но покупками в расчётах не считаются.
import-typical-wrong = Введите число больше нуля
import-no-customers = Ни один столбец не говорит, кто клиент. Продажи по времени посчитаются; кто остаётся, кто уходит и почему — узнать нельзя.
import-few-customers = В { $loose } строках из { $all } клиент не указан. Продажи по времени посчитаются; кто остаётся и кто уходит, будет видно только по остальным. Может быть, покупатель указан в другом столбце?
import-added = Что добавится
import-added-customers = Клиенты
import-added-changed = Клиенты с новыми данными
import-added-contracts = Договоры
import-added-contracts-changed = Изменённые договоры
import-reckoned-from = Месяцы отсчитаны назад от
import-added-departures = Ушли
import-added-explained = Причина к записанному уходу
import-added-reasons = Новые причины, на проверку
import-added-receipts = Чеки клиентов
import-added-loose = Чеки без клиента
import-days = Период
import-from-to = { $from } – { $to }
import-look-at = На что взглянуть
import-show = Показать
import-counting = Считаем весь файл…
import-counting-stopped = Подсчёт остановлен.
import-not-counted = Весь файл будет посчитан, как только станет ясно, что в столбцах.
import-all-fine = Не на что: читаются все строки.
import-rejected = { $count ->
    [one] { $number } строка не читается
    [few] { $number } строки не читаются
    [many] { $number } строк не читаются
   *[other] { $number } строки не читаются
 }
import-rejected-words = { $parts }: пропущены, можно сохранить
import-rejected-list = Эти строки пропущены. Сохраните их, исправьте и загрузите снова.
import-first-kept = Здесь первые { $number }; сохранятся все.
import-fault-days = { $count ->
    [one] { $number } дата
    [few] { $number } даты
    [many] { $number } дат
   *[other] { $number } даты
 }
import-fault-amounts = { $count ->
    [one] { $number } сумма
    [few] { $number } суммы
    [many] { $number } сумм
   *[other] { $number } суммы
 }
import-fault-others = { $count ->
    [one] { $number } другая
    [few] { $number } других
    [many] { $number } других
   *[other] { $number } других
 }
import-loose = { $count ->
    [one] { $number } чек без клиента
    [few] { $number } чека без клиента
    [many] { $number } чеков без клиента
   *[other] { $number } чека без клиента
 }
import-loose-words = входят в продажи, но не в удержание
import-shared = { $count ->
    [one] { $number } строка из общего чека
    [few] { $number } строки из общих чеков
    [many] { $number } строк из общих чеков
   *[other] { $number } строки из общих чеков
 }
import-shared-words = их суммы складываются
import-refunds = { $count ->
    [one] { $number } возврат
    [few] { $number } возврата
    [many] { $number } возвратов
   *[other] { $number } возврата
 }
import-refunds-words = уменьшают деньги, и только
import-known-words = второй раз не добавляются
import-changed-words = остаётся прежняя сумма
import-first-listed = В списке первые { $number }.
import-reasons = { $count ->
    [one] { $number } новая причина
    [few] { $number } новые причины
    [many] { $number } новых причин
   *[other] { $number } новой причины
 }
import-reasons-words = попадут в список с пометкой «проверить»
import-count-receipts = { $count ->
    [one] { $number } чек
    [few] { $number } чека
    [many] { $number } чеков
   *[other] { $number } чека
 }
import-count-customers = { $count ->
    [one] { $number } новый клиент
    [few] { $number } новых клиента
    [many] { $number } новых клиентов
   *[other] { $number } нового клиента
 }
import-count-changed-customers = { $count ->
    [one] обновлён { $number } клиент
    [few] обновлены { $number } клиента
    [many] обновлены { $number } клиентов
   *[other] обновлено { $number } клиента
 }
import-count-departures = { $count ->
    [one] ушёл { $number }
    [few] ушли { $number }
    [many] ушли { $number }
   *[other] ушло { $number }
 }
import-count-explained = { $count ->
    [one] причина записана у { $number } ушедшего
    [few] причины записаны у { $number } ушедших
    [many] причины записаны у { $number } ушедших
   *[other] причины записаны у { $number } ушедших
 }
import-count-left-out = { $count ->
    [one] пропущена { $number } строка
    [few] пропущены { $number } строки
    [many] пропущено { $number } строк
   *[other] пропущено { $number } строки
 }
import-count-known = { $count ->
    [one] { $number } чек уже есть
    [few] { $number } чека уже есть
    [many] { $number } чеков уже есть
   *[other] { $number } чека уже есть
 }
import-count-changed = { $count ->
    [one] { $number } чек есть с другой суммой
    [few] { $number } чека есть с другой суммой
    [many] { $number } чеков есть с другой суммой
   *[other] { $number } чека есть с другой суммой
 }
import-done = Импортировано: { $parts }
import-left-out-show = Показать
import-left-out-of = { $name }: { $lines }
import-leavings = Уходы из этого файла записать так:
import-several-files = Показан только { $name }. Остальные файлы загрузите после него, по одному.
import-sample = Это пример магазина
import-sample-club = Это пример клуба
import-sample-words = Ваши клиенты никогда не окажутся в одном файле с выдуманными. Создайте свой файл: это займёт минуту, а пример останется на месте.
import-cancelled = Импорт остановлен. Ничего не сохранено.
import-trouble-safe = Ничего не изменилось.
import-other = Выбрать другое
import-again = Повторить
import-back = Назад
import-save-csv = Сохранить как CSV…
import-save-title = Сохранить строки, которые не читаются
import-save-words = Они запишутся как есть, с названиями столбцов, чтобы их можно было исправить и загрузить снова.
import-save-name = { $name } - не импортировано
import-list-line = Строка
import-list-wrong = Что не так
import-list-cells = Сама строка
import-list-lines = Строк
import-list-customer = Клиент
import-list-old = Остаётся
import-list-new = В файле
import-list-reason = Причина
import-languages-unknown = { $count ->
    [one] В { $number } строке указан язык, на котором мы не говорим ({ $words }): клиент загрузится без языка.
    [few] В { $number } строках указан язык, на котором мы не говорим ({ $words }): эти клиенты загрузятся без языка.
    [many] В { $number } строках указан язык, на котором мы не говорим ({ $words }): эти клиенты загрузятся без языка.
   *[other] В { $number } строки указан язык, на котором мы не говорим ({ $words }): эти клиенты загрузятся без языка.
 }
import-count-contracts = { $count ->
    [one] { $number } договор
    [few] { $number } договора
    [many] { $number } договоров
   *[other] { $number } договора
}
import-count-contracts-changed = { $count ->
    [one] изменён { $number } договор
    [few] изменено { $number } договора
    [many] изменено { $number } договоров
   *[other] изменено { $number } договора
}
import-stands = В этом списке указано, сколько месяцев человек состоит участником. На какой день он составлен?
import-stands-label = День списка
import-stands-words = Месяцы отсчитываются назад от этого дня.
import-stands-wrong = День не позже сегодняшнего, например { $day }, или ничего — тогда последний день в списке
