# كلمات برنامج الدراسة: الاستقرار والتصويت.

## هل يغادر أحد
standing-runs = { $runs } من أصل { $all } حساب
standing-the-alliance = التحالف
standing-measure = هل في المغادرة مكسب لعضو أو لمجموعة؟ هل يهيمن عضو واحد؟ هل يجتاز الجميع عتبة الحقوق؟
standing-finding-short = { $light ->
    [holds] يبقى { $subject } متماسكًا
    [strained] يبقى { $subject } متوترًا
   *[breaks] يتفكك { $subject }
}
standing-finding-join = { $before }، بينما { $after }
standing-finding-member = { $light ->
    [holds] يبقى { $subject } متماسكًا، والأقرب إلى الباب { $name }
    [strained] يبقى { $subject } متوترًا، ففي المغادرة مكسب لدى { $name }
   *[breaks] يتفكك { $subject }، ففي المغادرة مكسب لدى { $name }
}
standing-finding-member-runs = { $light ->
    [holds] يبقى { $subject } متماسكًا، وفي { $runs } تكون المغادرة مكسبًا لدى { $name }
    [strained] يبقى { $subject } متوترًا، ففي { $runs } تكون المغادرة مكسبًا لدى { $name }
   *[breaks] يتفكك { $subject }، ففي { $runs } تكون المغادرة مكسبًا لدى { $name }، وفي غيرها لدى عضو آخر
}
standing-finding-group = { $light ->
    [holds] يبقى { $subject } متماسكًا، لكن في { $runs } تقلّ الكلفة على مجموعة تعمل وحدها
    [strained] يبقى { $subject } متوترًا، ففي { $runs } تقلّ الكلفة على مجموعة تعمل وحدها
   *[breaks] يتفكك { $subject }، ففي { $runs } تقلّ الكلفة على مجموعة تعمل وحدها
}
standing-finding-group-who = يتفكك { $subject }، إذ { $clause }
standing-word-closed = مكتمل
standing-word-open = مفتوح
standing-word-passes = مستوفى
standing-word-partly = مختلط
standing-word-fails = غير مستوفى
standing-word-unknown = لم يُختبر
standing-under-a-point = أقل من نقطة

## الأعضاء
standing-leave-fact = { $light ->
    [holds] لا مكسب لأي عضو في المغادرة.
    [strained] النتيجة متقاربة جدًا: في { $runs } يكون في المغادرة مكسب لعضو ما.
   *[breaks] في { $runs } يكون في المغادرة مكسب لعضو ما.
}
standing-leave-who = في المغادرة مكسب لدى { $names }.
standing-leave-nearest = { $case ->
    [stay] الأقرب إلى الباب { $name }: تُقدَّر الخسارة عند المغادرة بمقدار { $points }، وتكون المغادرة مكسبًا في { $runs }.
    [leave] والمكسب الأكبر لدى { $name }، بمقدار { $points }، وبذلك يقول { $runs }.
   *[close] الأقرب إلى الباب { $name }، والنتيجة متقاربة جدًا: تكون المغادرة مكسبًا في { $runs }.
}
standing-leave-oftener = وعلى امتداد الحسابات تكثر المغادرة لدى { $name }: في { $runs }.

## المجموعات
standing-group-clause = { $kind ->
    [without] تقلّ الكلفة على الباقين من دون { $names }
    [one] تقلّ الكلفة على { $names } في العمل المنفرد
   *[group] تقلّ الكلفة على { $names } في مجموعة مستقلة
}
standing-group-sentence = {"\u200F"}{ $clause }.
standing-group-fact = { $light ->
    [holds] لا تقلّ الكلفة على أي مجموعة من الأعضاء تعمل وحدها.
    [strained] لا يمكن الجزم بأن الكلفة تقلّ على مجموعة تعمل وحدها، فالنتيجة متقاربة جدًا.
   *[breaks] في معظم الحسابات تقلّ الكلفة على مجموعة ما تعمل وحدها.
}
standing-group-near = { $kind ->
    [without] أقرب الحالات الجميع من دون { $names }: تزيد كلفتهم وحدهم بمقدار { $money } سنويًا.
    [one] أقرب الحالات { $names } في العمل المنفرد: تزيد الكلفة بمقدار { $money } سنويًا.
   *[group] أقرب الحالات مجموعة { $names }: تزيد كلفتها وحدها بمقدار { $money } سنويًا.
}
standing-group-gain = { $kind ->
    [one] ويُقدَّر التوفير بمقدار { $money } سنويًا.
    [without] ويُقدَّر توفير كل عضو منهم بمقدار { $money } سنويًا.
   *[group] ويُقدَّر توفير كل عضو منهم بمقدار { $money } سنويًا.
}
standing-group-here = { $kind ->
    [one] في هذا الحساب { $clause }، بمقدار { $money } سنويًا.
    [without] في هذا الحساب { $clause }، بمقدار { $money } سنويًا لكل عضو.
   *[group] في هذا الحساب { $clause }، بمقدار { $money } سنويًا لكل عضو.
}
standing-group-runs = { $case ->
    [or-another] في { $runs } تقلّ الكلفة على هذه المجموعة أو غيرها.
   *[some] في { $runs } تقلّ الكلفة على مجموعة ما.
}
standing-group-large = هذا من حساب واحد. إذا زاد عدد الأعضاء على { $limit } لم تُختبر المجموعات في الحسابات الأخرى.
standing-group-nothing = لا شيء مشترك، فلا فاتورة يمكن تجنبها.
standing-group-unknown = لم تُختبر مجموعات الأعضاء.
standing-group-untested = إذا زاد عدد الأعضاء على { $limit } كثرت المجموعات فلا تُختبر.

## من في الخارج
standing-join-fact = { $count ->
    [0] لا مكسب في الانضمام لأي اقتصاد في الخارج.
    [zero] لا مكسب في الانضمام لأي اقتصاد في الخارج.
    [one] في الانضمام مكسب لاقتصاد واحد من أصل { $all } في الخارج.
    [two] في الانضمام مكسب لاقتصادين من أصل { $all } في الخارج.
    [few] في الانضمام مكسب لعدد { $count } من الاقتصادات من أصل { $all } في الخارج.
    [many] في الانضمام مكسب لعدد { $count } من الاقتصادات من أصل { $all } في الخارج.
   *[other] في الانضمام مكسب لعدد { $count } من الاقتصادات من أصل { $all } في الخارج.
}
standing-join-most = والمكسب الأكبر لدى { $name }، بمقدار { $points }. أما قبول الأعضاء فمسألة أخرى.

## الهيمنة
standing-power-fact = { $case ->
    [pass] لا يملك أي عضو معظم القوة التصويتية.
    [fail] معظم القوة التصويتية لدى { $name }.
   *[none] لا يمكن أن يُقَرّ أي اقتراح، فلا قوة تصويتية لأحد.
}
standing-power-share = { $count ->
    [zero] النصيب الأكبر لدى { $names }: { $share }. والحد { $limit }.
    [one] النصيب الأكبر لدى { $names }: { $share }. والحد { $limit }.
   *[other] النصيب الأكبر لدى { $names }: { $share } لكل عضو. والحد { $limit }.
}
standing-power-cap = { $case ->
    [binds] سقف الهيمنة { $cap } ملزم هنا، فهو يأخذ أصواتًا من الأكبر.
    [idle] لم يُبلَغ سقف الهيمنة { $cap }.
   *[unmet] لا يمكن الوفاء بسقف الهيمنة { $cap }، فتبقى الأصوات كما كانت.
}
standing-power-supplier = لكن موردًا واحدًا من الخارج يبرز: فمما يشتريه الأعضاء من غيرهم في { $technology } يأتي { $share } من { $name }.
standing-power-size = لكن { $share } من اقتصاد التحالف لدى { $name }.

## الحقوق
standing-rights-all = يجتاز كل عضو عتبة الحقوق.
standing-rights-below = دون عتبة الحقوق: { $names }.
standing-rights-lowest = الأدنى { $name }: { $index } من { $all }. والعتبة { $limit }.
standing-rights-gate = { $case ->
    [off] بوابة الحقوق مغلقة الأثر، فلا تقيّد أحدًا.
    [elsewhere] لا تشمل بوابة الحقوق هذه التقنية، فلا تقيّد أحدًا هنا.
    [binds] تقيّد بوابة الحقوق ما يشاركه الآخرون مع من هم دون العتبة.
   *[idle] لا تقيّد بوابة الحقوق أحدًا.
}

## بُعد كل عضو عن الباب
standing-chart = بُعد كل عضو عن الباب
standing-chart-measure = ما يُخسر عند المغادرة، بالنقاط: وزن المال الموفَّر { $saving }، ووزن الاستقلالية { $autonomy }.
standing-legend-close = متقارب جدًا
standing-leaving-pays = → المغادرة أفضل
standing-staying-pays = البقاء أفضل ←
standing-range = {"\u2067"}من {"\u2066"}{ $low }{"\u2069"} إلى {"\u2066"}{ $high }{"\u2069"}{"\u2069"}
standing-caption = ما يخسره كل عضو عند المغادرة
standing-column-margin = الخسارة عند المغادرة، بالنقاط
standing-column-low = { $runs }، من
standing-column-high = { $runs }، إلى
standing-column-cost = منها مال
standing-column-autonomy = منها استقلالية
standing-column-stay = حسابات من { $all } تقول بالبقاء
standing-column-leave = حسابات من { $all } تقول بالمغادرة
standing-row = { $case ->
    [stay] **{ $name }**: خسارة عند المغادرة، بالنقاط: { $margin } (مال {"\u2066"}{ $cost }{"\u2069"}، استقلالية {"\u2066"}{ $autonomy }{"\u2069"}). وبذلك يقول { $runs }.
   *[leave] **{ $name }**: مكسب عند المغادرة، بالنقاط: { $margin } (مال {"\u2066"}{ $cost }{"\u2069"}، استقلالية {"\u2066"}{ $autonomy }{"\u2069"}). وبذلك يقول { $runs }.
}
standing-row-close = **{ $name }**: النتيجة متقاربة جدًا. الخسارة عند المغادرة، بالنقاط، بين {"\u2066"}{ $low }{"\u2069"} و{"\u2066"}{ $high }{"\u2069"} في { $runs }.

## الأصوات والقوة
votes-measure = النصيب من الأصوات، ومن القدرة على الحسم، بالمئة. القوة: كم مرة يكون صوت العضو هو الفاصل.
votes-legend-votes = الأصوات
votes-legend-power = القوة
votes-finding = { $case ->
    [none] لدى { $name } { $votes } من الأصوات، ولا قوة على الإطلاق
   *[some] لدى { $name } { $votes } من الأصوات و{ $power } من القوة
}
votes-finding-same = قوة كل عضو بقدر أصواته
votes-finding-none = لا يمكن أن يُقَرّ أي اقتراح بهذه القواعد
votes-stops = { $case ->
    [none] لا يمكنه إيقاف شيء.
    [all] يمكنه إيقاف أي اقتراح.
   *[some] يمكنه إيقاف { $some } من كل { $all } اقتراح كان سيُقَرّ.
}
votes-of = التحالف { $letter }:
votes-needed = { $case ->
    [half] يحتاج الاقتراح إلى أكثر من نصف الأصوات.
   *[share] يحتاج الاقتراح إلى { $share } من الأصوات.
}
votes-and = { $count ->
    [zero] ولا يُشترط عدد من الأعضاء.
    [one] ويجب أن يوافق عضو واحد على الأقل.
    [two] ويجب أن يوافق عضوان على الأقل.
    [few] ويجب أن يوافق { $count } أعضاء على الأقل.
    [many] ويجب أن يوافق { $count } عضوًا على الأقل.
   *[other] ويجب أن يوافق { $count } عضو على الأقل.
}
votes-or = { $count ->
    [zero] ولا يكفي عدد من الأعضاء وحده.
    [one] ويكفي عضو واحد مهما كانت الأصوات.
    [two] ويكفي عضوان مهما كانت الأصوات.
    [few] ويكفي { $count } أعضاء مهما كانت الأصوات.
    [many] ويكفي { $count } عضوًا مهما كانت الأصوات.
   *[other] ويكفي { $count } عضو مهما كانت الأصوات.
}
votes-passes = لو صوّت كل عضو برمي قطعة نقد لأُقِرّ { $some } من كل { $all } اقتراح.
votes-delay = { $case ->
    [none] ولا يكلّف الاتفاق وقتًا إضافيًا.
   *[some] ويضيف الاتفاق إلى العمل المشترك، بالسنوات: { $years }.
}
votes-cap = { $case ->
    [binds] نقل سقف الهيمنة { $cap } أصواتًا من الأكبر إلى الآخرين.
    [idle] لا يغيّر سقف الهيمنة { $cap } الأصوات.
   *[unmet] لا يمكن الوفاء بسقف الهيمنة { $cap }، فتبقى الأصوات كما كانت.
}
votes-caption = الأصوات والقوة التصويتية
votes-column-votes = الأصوات، بالمئة
votes-column-power = القوة، بالمئة (بنزهاف)
votes-column-orders = القوة، بالمئة (شابلي وشوبيك)
votes-column-stops = ما يمكن إيقافه، بالمئة مما كان سيُقَرّ
votes-column-before = الأصوات من دون السقف، بالمئة
votes-row = **{ $name }**: { $votes } من الأصوات و{ $power } من القوة. { $words }
