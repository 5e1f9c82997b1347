# Words of the study program: years.

## الهدف
target-twice = ضعف صدارة اليوم
target-times = صدارة اليوم مضروبة في { $times }
years-count = { $count ->
    [zero] { $count } سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}

## سنوات بلوغ الهدف
targets-not-by = ليس حتى { $last }
targets-caption = السنة التي يصل فيها كل عضو إلى { $target }.
targets-measure-several = السنوات التي يكسبها كل عضو في التحالف.
targets-key = علامة الجمع: هذا العدد على الأقل، لأن أحد المسارين لا يصل في السنوات المعروضة. الشرطة: لا يصل أيٌّ من المسارين. ±: متقارب لا يُحسم.
targets-column-sooner = السنوات المكسوبة
targets-column-runs-alone = من { $all } حساب يصل حتى { $last }: منفردًا
targets-column-runs = من { $all } حساب يصل حتى { $last }: في التحالف
targets-row = { $case ->
    [sooner] أبكر بمقدار { $years }.
    [later] متأخر بمقدار { $years }.
    [inside] منفردًا، ليس حتى { $last }.
    [alone] منفردًا في { $year }، وفي التحالف ليس حتى { $last }.
    [same] في السنة نفسها كما لو كان منفردًا.
    [never] ليس حتى { $last } في الحالتين.
   *[unclear] متقارب لا يُحسم.
}
targets-finding = { $case ->
    [sooner] يأتي وصول { $name } إلى { $target } أبكر بمقدار { $years }
    [later] يتأخر وصول { $name } إلى { $target } بمقدار { $years }
    [inside] يأتي وصول { $name } إلى { $target } في { $year }، أما منفردًا فليس حتى { $last }
   *[alone] لا يأتي وصول { $name } إلى { $target } حتى { $last }، أما منفردًا ففي { $year }
}
targets-finding-together = في التحالف { $clause }
targets-finding-in = في { $technology } { $clause }
targets-finding-none = { $case ->
    [same] لا يغيّر التحالف السنة التي يصل فيها أي عضو إلى { $target }
    [never] لا يصل أي عضو إلى { $target } حتى { $last }، لا منفردًا ولا في التحالف
   *[unclear] متقارب لا يُحسم: هل يصل أي عضو في التحالف أبكر إلى { $target }
}
text-targets = { $name }: منفردًا { $alone }، وفي التحالف { $inside }. { $words }

## الطريق إلى السنة الأخيرة
projection-measure-capability = القدرة في { $technology }. من كان الأول في العالم في كل مؤشر في { $first } كانت قدرته { $one }.
projection-measure-autonomy = { $count ->
    [zero] الاستقلالية من { $top }، متوسط { $count } تقنية. لا يمكن جمع القدرات في تقنيات مختلفة.
    [one] الاستقلالية من { $top }، في تقنية واحدة. لا يمكن جمع القدرات في تقنيات مختلفة.
    [two] الاستقلالية من { $top }، متوسط تقنيتين. لا يمكن جمع القدرات في تقنيات مختلفة.
    [few] الاستقلالية من { $top }، متوسط { $count } تقنيات. لا يمكن جمع القدرات في تقنيات مختلفة.
    [many] الاستقلالية من { $top }، متوسط { $count } تقنية. لا يمكن جمع القدرات في تقنيات مختلفة.
   *[other] الاستقلالية من { $top }، متوسط { $count } تقنية. لا يمكن جمع القدرات في تقنيات مختلفة.
}
projection-scale = { $times ->
    [2] كل خط ضعف الخط الذي تحته.
   *[other] كل خط يساوي الخط الذي تحته مضروبًا في { $times }.
}
projection-band = { $runs } من { $all } حساب
projection-finding-target = { $case ->
    [inside] { $count ->
        [one] منفردًا لا يتحقق وصول { $names } إلى { $target } حتى { $last }، ويتحقق في التحالف
       *[other] انفرادًا لا يتحقق وصول { $names } إلى { $target } حتى { $last }، ويتحقق في التحالف
    }
    [never] لا يتحقق وصول { $names } إلى { $target } حتى { $last }، لا انفرادًا ولا في التحالف
   *[unclear] انفرادًا لا يتحقق وصول { $names } إلى { $target } حتى { $last }، وفي التحالف الأمر متقارب لا يُحسم
}
projection-finding-capability = { $case ->
    [more] حتى { $last } يكون أكبر أثر للتحالف من نصيب { $name }: القدرة منفردًا مضروبة في { $times }
    [less] حتى { $last } تصبح قدرة { $name } في التحالف القدرةَ منفردًا مضروبة في { $times }
    [same] لا يكاد التحالف يغيّر قدرة أي عضو حتى { $last }
   *[unclear] متقارب لا يُحسم: هل يرفع التحالف قدرة أي عضو حتى { $last }
}
projection-finding-autonomy = { $case ->
    [more] حتى { $last } تكون الزيادة الكبرى في الاستقلالية من نصيب { $name }، بمقدار { $points }
    [less] حتى { $last } يكون التراجع الأكبر في الاستقلالية من نصيب { $name }، بمقدار { $points }
    [same] حتى { $last } لا تتغير استقلالية أي عضو بنقطة كاملة
   *[unclear] متقارب لا يُحسم: هل يغيّر التحالف استقلالية أي عضو حتى { $last }
}
projection-time = اعرض سنة واحدة
projection-play = شغّل
projection-pause = أوقف
projection-column-year = السنة
projection-column-band = { $end ->
    [low] من، في { $runs } من { $all } حساب
   *[high] إلى، في { $runs } من { $all } حساب
}
projection-readout = {"\u200F"}{ $name } { $value } ({"\u2066"}{ $change }{"\u2069"})
projection-year = {"\u200F"}**{ $year }:** { $values }. بين القوسين: الفرق عن العمل منفردًا.
projection-note = ليس تنبؤًا. سرعة تقدم كل تقنية تقدير، وتبيّن النطاقات ما تعطيه تقديرات أخرى.
projection-note-autonomy = ليس تنبؤًا. يُحسب التوريد الموعود من السنة الأولى، فقد تبدأ الخطوط متباعدة، أما ما يُجمع فينمو على مدى سنوات.
text-projection = { $name }: في { $middle } تبلغ { $inside_middle } في التحالف و{ $alone_middle } انفرادًا، وفي { $last } تبلغ { $inside_last } و{ $alone_last } انفرادًا. وفي { $runs } من { $all } حساب تقع في { $last } بين { $low } و{ $high }.
