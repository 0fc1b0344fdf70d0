customers-name = Клиенты
customers-line = Все, кого вы знаете: кто сколько тратит за год
customers-add = Добавить клиента
customers-import = Импорт…
customers-search = Имя, почта, телефон, заметка
customers-all-segments = Все группы
customers-filter = Фильтр
customers-filter-clear = Показать всех
customers-too-many = За раз можно отметить не больше { $most } ушедших
customers-not-asked = не спрашивали
customers-states = Состояния
customers-states-sentence = Каждый покупатель находится ровно в одном состоянии. Мерка — его собственный ритм: сколько дней обычно проходит между двумя визитами.
customers-empty = Клиентов пока нет
customers-empty-why = Здесь будут все, кто хоть раз покупал: кто ходит, кто пропал, кто ушёл и сколько каждый приносит.
customers-empty-import = Импортировать клиентов
customers-empty-add = Добавить первого клиента
customers-empty-note = Подойдёт список из кассы, таблица или просто имена и даты последнего визита.
customers-none = Никто не найден
customers-none-why = Под ваш запрос не подходит ни один клиент.
customers-show-all = Показать всех
customers-chosen = { $count ->
    [one] Выбран { $number }
    [few] Выбрано { $number }
    [many] Выбрано { $number }
   *[other] Выбрано { $number }
 }
customers-worth = { $money } в год
customers-choose-none = Снять выбор
customers-put-in-segment = В группу…
customers-export = Экспорт…
customers-export-found = { $count ->
    [one] Сохранить список: { $number } найденный…
    [few] Сохранить список: { $number } найденных…
    [many] Сохранить список: { $number } найденных…
   *[other] Сохранить список: { $number } найденных…
 }
customers-export-as = Как { $format }
customers-export-title = { $count ->
    [one] Сохранить список: { $number } клиент
    [few] Сохранить список: { $number } клиента
    [many] Сохранить список: { $number } клиентов
   *[other] Сохранить список: { $number } клиента
 }
customers-export-words = Что о них известно и в каком они состоянии, по строке на клиента. Осторожно: в файле имена людей.
customers-export-name = Клиенты
customers-segment-title = { $count ->
    [one] Добавить в группу { $number } клиента
    [few] Добавить в группу { $number } клиентов
    [many] Добавить в группу { $number } клиентов
   *[other] Добавить в группу { $number } клиента
 }
customers-segment-note = Оставьте пустым, чтобы убрать их из групп
customers-segment-save = Добавить в группу
customers-segment-out = Убрать из групп
customers-leaving-title = { $count ->
    [one] Отметить уход { $number } клиента
    [few] Отметить уход { $number } клиентов
    [many] Отметить уход { $number } клиентов
   *[other] Отметить уход { $number } клиента
 }
customers-all-left = Уход каждого из них уже отмечен
customers-key-walk = по строкам
customers-key-open = открыть
customers-key-space = Пробел
customers-key-choose = выбрать
customers-chip-once = Один раз
customers-chip-none = Ещё не покупали
customers-print = Напечатать для них опросник…
# People one came with from a figure or a bar.
customers-these = Только: { $words }
