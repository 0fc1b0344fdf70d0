library-save = Save to your library
library-own = Your library
library-own-empty = Nothing in it yet. A questionnaire or a question is put in from its editor.
library-holds = { $questions } · { $languages }
library-holds-question = A question · { $languages }
library-question-note = Begins with this question and the one all questionnaires share.
library-remove = Remove
library-remove-named = Remove from your library: { $name }
library-rename = Rename
library-rename-named = Rename: { $name }
library-new-name = Name in your library
library-keep-name = Save
library-import = Import library…
library-import-title = Import a library file
library-import-words = What is in the file and not in your library yet is added. One step, to be taken back with Undo.
library-import-button = Import
library-import-nothing = Everything in this file is in your library already
library-export = Export library…
library-export-title = Export your library
library-export-words = All questionnaires and questions of your library in all their languages, for another workspace. No answers and no customers.
library-export-name = Library
library-lacking = { $count ->
    [one] { $number } more has no words in { $language }.
   *[other] { $number } more have no words in { $language }.
 }
