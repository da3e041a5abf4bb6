"""Verb forms that can be nothing but subjunctive, for the verbs whose forms do not follow from the infinitive.

Forms that are also indicative ("sollte", "ginge" is not, "führe" of führen is) are left out.
"""

from __future__ import annotations

SUBJUNCTIVE = frozenset(
    "sei seist seiest seien seiet habe habest habet werde werdest könne könnest müsse müssest dürfe dürfest solle "
    "sollest wolle wollest möge mögest wisse wissest".split()
)

PAST_SUBJUNCTIVE = frozenset(
    "wäre wärst wären wärt hätte hättest hätten hättet würde würdest würden würdet könnte könntest könnten könntet "
    "müsste müsstest müssten müßte müßten dürfte dürftest dürften möchte möchten bräuchte bräuchten wüsste wüssten "
    "käme kämen gäbe gäben ginge fände fänden ließe bliebe stünde stünden stände ständen nähme nähmen sähe sähen "
    "spräche sprächen träfe träfen hielte fiele schriebe zöge zögen läge lägen säße säßen brächte brächten dächte "
    "dächten täte täten trüge trügen liefe begänne begännen verlöre verlören gewänne gewännen schlüge schlügen "
    "entstünde entstünden bestünde bestünden verstünde verstünden schlösse schlössen böte böten bezöge flöge flögen "
    "hülfe hülfen stürbe stürben würfe würfen riefe wüchse".split()
)
