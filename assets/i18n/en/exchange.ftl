# Questionnaires as files of other programs: words that stand in them, and what could not be carried.
exchange-yes = Yes
exchange-no = No
exchange-other = Other
exchange-specify = Please say what
exchange-required = Please do answer this one.
exchange-several = You may choose several.
exchange-day = Please write a date.
exchange-number = Please write a number.
exchange-at-question = Question { $number }
exchange-at-section = Section “{ $name }”
exchange-at-element = “{ $name }”
exchange-line = { $at }: { $what }
exchange-lost-kind = there is no such kind of question here ({ $what }); left out
exchange-lost-kind-as = is of a kind there is none of here ({ $what }); taken as the nearest one
exchange-lost-rule = the rule when it is asked could not be carried: { $what }
exchange-lost-language = Texts in another language were left out: { $what }
exchange-lost-language-as = Its language is not spoken here ({ $what }); the texts now stand as { $language }
exchange-lost-check = the check of the answer could not be carried: { $what }
exchange-lost-preset = the answer given beforehand could not be carried: { $what }
exchange-lost-calculation = the calculation could not be carried: { $what }
exchange-lost-filter = options that depend on something could not be carried: { $what }
exchange-lost-media = pictures, sound and film could not be carried: { $what }
exchange-lost-repeat = its questions are asked again and again there; here once
exchange-lost-codes = the options have numbers here: { $what }
exchange-lost-names = The questions have numbers here instead of names: { $what }
exchange-lost-piped = what is put into this text could not be carried: { $what }
exchange-lost-setting = this setting could not be carried: { $what }
exchange-lost-settings = These settings could not be carried: { $what }
exchange-lost-note = words that belong to no question were left out: { $what }
exchange-lost-one-option = there is one option only, so it is asked as yes or no: { $what }
exchange-lost-no-words = had no words in the first language; now it says: { $what }
exchange-lost-too-long = the text was too long and was cut
exchange-lost-long-scale = a scale of { $what } has too many points; it is asked as a number
exchange-lost-retired = options no longer offered are left out: { $what }
exchange-lost-no-translation = there are no words in { $language }; those of the first language stand there
exchange-lost-titles = The title can only stand there in the first language.
exchange-lost-regrouped = stood outside of the sections; here it belongs to “{ $what }”
exchange-import = Import…
exchange-import-title = Import a questionnaire
exchange-import-words = XLSForm (.xlsx, .csv), LimeSurvey (.txt, .lss) or SurveyJS (.json).
exchange-import-button = Import
exchange-reading = Reading { $name }…
exchange-added = “{ $title }” was added
exchange-added-lost = { $count ->
    [one] One thing in the file could not be carried over as it was:
   *[other] { $number } things in the file could not be carried over as they were:
 }
exchange-open = Open the questionnaire
exchange-export = Export…
exchange-export-title = Export as { $name }
exchange-export-words = Languages in the file: { $languages }. This version stays as it is from then on; changes make the next one.
exchange-written-lost = { $count ->
    [one] One thing could not be put into the file as it is:
   *[other] { $number } things could not be put into the file as they are:
 }
exchange-format-xlsform = XLSForm for KoboToolbox, ODK… (.xlsx)
exchange-format-limesurvey = LimeSurvey (.txt)
exchange-format-surveyjs = SurveyJS (.json)
exchange-format-word = Word document (.docx)
exchange-format-markdown = Markdown text (.md)
