paper-code = Uw code
paper-code-picture = Code { $code }
paper-linked = De code koppelt uw antwoorden aan uw naam. Zo kunnen we er bij u op terugkomen.
paper-back = Graag terugsturen naar: { $address }
paper-day = dag
paper-month = maand
paper-year = jaar
paper-several = U mag meer dan één hokje aankruisen.
paper-date = { $day } { $month ->
    [m1] januari
    [m2] februari
    [m3] maart
    [m4] april
    [m5] mei
    [m6] juni
    [m7] juli
    [m8] augustus
    [m9] september
    [m10] oktober
    [m11] november
   *[m12] december
 } { $year }
