responses-name = Кто ответил
responses-who = Кто
responses-day = День
responses-channel = Как
responses-version = Версия
responses-answered = Отвечено
responses-key-walk = лист
responses-key-open = открыть
responses-empty = Пока никто не ответил
responses-empty-words = Здесь будет каждый записанный лист, новые сверху, и подсчёт того, что выбирали.
responses-count = { $count ->
    [one] { $number } лист, новые сверху
    [few] { $number } листа, новые сверху
    [many] { $number } листов, новые сверху
   *[other] { $number } листа, новые сверху
 }
