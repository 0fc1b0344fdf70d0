# Codebooks and coded answers to and from other programs.
coded-error-no-codebook = No codebook was found in it. Read are REFI-QDA (.qdc), a table as Taguette writes it (.csv, with a column “tag”, “name” or “path”) and a plain list as QualCoder reads it (.txt).
coded-error-no-codes = There are no codes in this codebook.
coded-error-no-reasons = There are no reasons in the codebook yet.
coded-error-broken = This codebook is damaged or was cut off: { $detail }. Save it again in the program it comes from.
coded-error-too-large = This is larger than a codebook that is read: { $code ->
    [codebook] more than { $number } MB
   *[codes] more than { $number } codes and groups
 }.
coded-told = { $change ->
    [folded] Groups within groups are one group now: { $names }
    [merged] Stood there more than once and are one now: { $names }
    [nameless] Some had no name and were left out: { $names }
    [cut] Names that were too long were cut; all of them stands in the description: { $names }
    [renamed] Could not stand there under their names as they are: { $names }
    [colour] These colours could not be read: { $names }
    [set] These sets of codes have no place here: { $names }
    [second_group] Stood in several groups; the first counts: { $names }
    [empty_group] Groups without reasons have no place in it: { $names }
    [group_description] Descriptions of groups could not be carried: { $names }
    [one_line] Descriptions that now stand on one line: { $names }
    [no_colours] Colours have no place in it: { $names }
    [no_kinds] Whether a loss could be avoided has no place in it: { $names }
    [no_examples] Examples have no place in it: { $names }
    [no_rules] Keyword rules have no place in it: { $names }
    [bad_rule] Keyword rules that cannot be followed were left out: { $names }
   *[retired] No longer used, and so left out: { $names }
 }
coded-told-more = { $names } and { $count } more
coded-set-kind = { $kind ->
    [avoidable] Avoidable
    [unavoidable] Unavoidable
    [involuntary] Involuntary
   *[topic] Topics
 }
coded-set-retired = No longer used
