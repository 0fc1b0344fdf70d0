library-save = Сохранить в библиотеку
library-own = Ваша библиотека
library-own-empty = Здесь пока пусто. Опросник или вопрос сохраняют сюда из редактора.
library-holds = { $questions } · { $languages }
library-holds-question = Вопрос · { $languages }
library-question-note = Начинается с этого вопроса и с того, что общий для всех опросников.
library-remove = Убрать
library-remove-named = Убрать из библиотеки: { $name }
library-rename = Переименовать
library-rename-named = Переименовать: { $name }
library-new-name = Название в библиотеке
library-keep-name = Сохранить
library-import = Загрузить библиотеку…
library-import-title = Загрузить файл библиотеки
library-import-words = Из файла добавится то, чего в вашей библиотеке ещё нет. Один шаг, его можно отменить.
library-import-button = Загрузить
library-import-nothing = Всё из этого файла уже есть в вашей библиотеке
library-export = Выгрузить библиотеку…
library-export-title = Выгрузить библиотеку
library-export-words = Все опросники и вопросы библиотеки на всех их языках, для другого рабочего файла. Без ответов и без клиентов.
library-export-name = Библиотека
library-lacking = { $count ->
    [one] Ещё { $number } без слов на этом языке: { $language }.
    [few] Ещё { $number } без слов на этом языке: { $language }.
    [many] Ещё { $number } без слов на этом языке: { $language }.
   *[other] Ещё { $number } без слов на этом языке: { $language }.
 }
