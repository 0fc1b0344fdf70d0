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
responses-before-words = В версии { $version } было сформулировано иначе: «{ $words }»
responses-before-choices = В версии { $version } варианты были другие: { $choices }
responses-before-several = В версии { $version } можно было выбрать несколько
responses-before-one = В версии { $version } можно было выбрать только один
responses-before-other = { $code ->
    [yes] В версии { $version } можно было вписать и своё
   *[no] В версии { $version } вписать своё было нельзя
 }
responses-before-scale = В версии { $version } шкала была другая: от { $from } до { $to }
responses-before-ends = В версии { $version } концы шкалы назывались иначе: { $low }; { $high }
responses-before-kind = В версии { $version } был другой вид ответа
responses-open = Открытые вопросы, которые раньше звучали иначе
