### العربية. تأتي الأعداد والأسماء قيمًا، ولا يُكتب في النص عدد.
### `**غامق**` حقيقة، و`[name](كلمات)` يقود إلى أداة تحكم.
### تأتي أسماء الاقتصادات مجرورة (بعد «كلٌّ من» أو «استقلالية» أو «لدى»)، فلا يتبع الفعل جنسها.
### ويأتي المال والنقاط بعد «بمقدار» ونحوها، فصيغتها دائمًا صيغة الجر والنصب.
### تُضبط وجهة النص بمحارف العزل: LRI (2066) للأرقام، وPDI (2069) لإغلاقها، وRLM (200F) حيث لا حرف عربي خارج القيم.

## القوائم والأعداد والمال
list-two = { $before } و{ $after }
list-middle = { $before } و{ $after }
list-end = { $before } و{ $after }
per-cent = {"\u2066"}{ $amount }%{"\u2069"}
money-billions = {"\u2066"}{ $sign }${ $amount }{"\u2069"} مليار
money-millions = {"\u2066"}{ $sign }${ $amount }{"\u2069"} { $amount ->
    [few] ملايين
   *[other] مليون
}
money-billions-long = { $amount } مليار دولار
money-millions-long = { $amount ->
    [one] مليون دولار
    [two] مليوني دولار
    [few] { $amount } ملايين دولار
   *[other] { $amount } مليون دولار
}
points = { $count ->
    [zero] { $count } نقطة
    [one] نقطة واحدة
    [two] نقطتين
    [few] { $count } نقاط
    [many] { $count } نقطة
   *[other] { $count } نقطة
}
count-word = { $count ->
    [2] الاثنين
    [3] الثلاثة
    [4] الأربعة
    [5] الخمسة
    [6] الستة
    [7] السبعة
    [8] الثمانية
    [9] التسعة
    [10] العشرة
   *[other] الـ{ $count }
}
and-others = { $count ->
    [zero] لا أحد غيرها
    [one] اقتصاد آخر
    [two] اقتصادين آخرين
    [few] { $count } اقتصادات أخرى
    [many] { $count } اقتصادًا آخر
   *[other] { $count } اقتصاد آخر
}

## السؤال
question-one = ماذا لو تقاسم كلٌّ من [who]({ $members }) [pool]({ $share }) أبحاثه في [tech]({ $technology }){ $aside }؟
question-more = ماذا لو تقاسم كلٌّ من [who]({ $members }) [pool]({ $share }) أبحاثه في [tech]({ $technology })، { $blocs ->
    [one] وفعل الأمر نفسه كلٌّ من { $rivals } في تحالف ثانٍ
   *[other] وكذلك { $rivals }
}{ $aside }؟
rival-bloc = التحالف { $letter } ({ $members })
question-none = ماذا لو تقاسمت الدول أبحاثها في [tech]({ $technology })؟ [who](اختر الأعضاء.)
question-plants = ماذا لو بلغ إنفاق { $economy } على مصانع [tech]({ $technology }) { $money } سنويًا؟ [who](اختر شركاء.)
question-terms = ، مع { $terms }
question-closed = ضبط الصادرات بنسبة [closed]({ $share })
question-standards = معايير متفق عليها بنسبة [standards]({ $share })
question-deal = ، مع اتفاق منفصل بين { $member } و{ $partner }
question-funding = ، مع تمويل مصانع وأبحاث في { $partners }
question-own-plants = ، مع بناء مصانع محلية في { $economy }
share-none = صفر بالمئة من
share-quarter = ربع
share-half = نصف
share-three-quarters = ثلاثة أرباع
share-all = كامل
share-per-cent = { $percent } من

## الجواب
answer-cost = { $trend ->
    [down] عندئذٍ تنخفض كلفة الأعضاء معًا **بمقدار { $money } سنويًا**.
    [up] عندئذٍ ترتفع كلفة الأعضاء معًا **بمقدار { $money } سنويًا**.
    [close] **لا يمكن حسم** ما إذا كانت كلفة الأعضاء معًا ستنخفض أم سترتفع.
   *[same] عندئذٍ تبقى كلفة الأعضاء معًا **كما لو عمل كلٌّ منهم منفردًا**.
}
answer-all-gain = { $count ->
    [2] وتزداد استقلالية العضوين كليهما، **والزيادة الكبرى من نصيب { $most }، بمقدار { $points }**.
   *[other] وتزداد استقلالية الأعضاء { $word } جميعًا، **والزيادة الكبرى من نصيب { $most }، بمقدار { $points }**.
}
answer-all-lose = { $count ->
    [2] وتتراجع استقلالية العضوين كليهما، **والتراجع الأكبر من نصيب { $most }، بمقدار { $points }**.
   *[other] وتتراجع استقلالية الأعضاء { $word } جميعًا، **والتراجع الأكبر من نصيب { $most }، بمقدار { $points }**.
}
answer-gain = وتزداد استقلالية { $gainers }
answer-gain-count = وتزداد الاستقلالية لدى { $count ->
    [zero] { $count } عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
} من أصل { $members }، والزيادة الكبرى من نصيب { $most }، بمقدار { $points }
answer-lose-one = **تتراجع استقلالية { $loser } بمقدار { $points }**
answer-lose-count = **تتراجع الاستقلالية لدى { $count ->
    [zero] { $count } عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}، والتراجع الأكبر من نصيب { $most }، بمقدار { $points }**
answer-only-lose-one = **وتتراجع استقلالية { $loser } بمقدار { $points }**
answer-only-lose-count = **وتتراجع الاستقلالية لدى { $count ->
    [zero] { $count } عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
} من أصل { $members }، والتراجع الأكبر من نصيب { $most }، بمقدار { $points }**
answer-close = { $first }، أما استقلالية { $names } **فلا يمكن حسم اتجاهها**
answer-only-close = أما استقلالية { $names } **فلا يمكن حسم اتجاهها**.
answer-join = { $first }، بينما { $second }.
answer-end = {"\u200F"}{ $first }.
answer-same = ولا تتغير استقلالية أي عضو بنقطة كاملة.
answer-rift = { $trend ->
    [up] ويتسع الصدع بين الكتل من { $before } إلى **{ $after }**.
    [down] ويضيق الصدع بين الكتل من { $before } إلى **{ $after }**.
    [close] و**لا يمكن حسم** ما إذا كان الصدع بين الكتل سيتسع أم سيضيق.
   *[same] ويبقى الصدع بين الكتل عند { $after }.
}
answer-plants = تبلغ كلفة المصانع المحلية في { $economy } **{ $money } سنويًا**، وتنتقل الاستقلالية من { $before } إلى **{ $after }**.
answer-none = لا شيء مشترك بعد. **يحتاج التحالف إلى عضوين على الأقل.**
sure-one = حساب واحد، وتأتي الحسابات المئة حين تتوقف.
sure-runs = يتفق { $count } من 100 حساب على { $trend ->
    [down] التوفير
    [up] زيادة الكلفة
   *[same] الكلفة
}{ $rest }.
sure-on = ، و{ $count } على استقلالية { $name }
sure-each = ، و{ $count } على استقلالية كل عضو
sure-how = كيف نصل إلى هذا؟
too-close = لا يمكن حسمه
range = {"\u2067"}{"\u2066"}{ $low }{"\u2069"} إلى {"\u2066"}{ $high }{"\u2069"}{"\u2069"}
provisional = يجري حساب الفاتورة بدقة. وحتى ذلك الحين توزَّع الحصص بحسب ما كان كل عضو سينفقه وحده.
large-alliance = إذا زاد عدد الأعضاء على { $limit } قُسمت الفاتورة بحسب ما كان كل عضو سينفقه وحده، فيوفر الجميع النسبة نفسها.
sampled = إذا زاد عدد الأعضاء على { $limit } قُدِّرت الفاتورة من ترتيبات انضمام عشوائية. وهوامش 95 من 100 في الجدول.

## سطر النتائج
score-label = أهم النتائج
score-cost = الكلفة معًا
score-cost-note = سنويًا
score-autonomy = { $count ->
    [2] متوسط استقلالية العضوين
   *[other] متوسط استقلالية الأعضاء { $word }
}
score-rift = الصدع بين الكتل
score-stability = الاستقرار
light-holds = متماسك
light-strained = متوتر
light-breaks = يتفكك
light-unknown = {"\u200F"}…
score-trend = { $trend ->
    [up] أوسع
    [down] أضيق
    [close] لا يمكن حسمه
   *[same] بلا تغيير
}
no-change = بلا تغيير

## الأُطر
show-as = اعرض على شكل
show-chart = رسم
show-table = جدول
take-away = خذ معك
show-text = نص
legend-alone = منفردًا
legend-inside = في التحالف
legend-runs = 80 من 100 حساب
seats-finding-cost = { $case ->
    [all-save] { $count ->
        [2] تقلّ الكلفة على العضوين كليهما
       *[other] تقلّ الكلفة على الأعضاء { $word } جميعًا
    }
    [all-pay] { $count ->
        [2] تزيد الكلفة على العضوين كليهما
       *[other] تزيد الكلفة على الأعضاء { $word } جميعًا
    }
    [none] لا تتغير فاتورة أي عضو
    [close] لا يمكن حسم من تتغير فاتورته
    [some-pay] { $some ->
        [zero] لا تزيد الكلفة على أي عضو
        [one] تزيد الكلفة على عضو واحد من أصل { $count }
        [two] تزيد الكلفة على عضوين من أصل { $count }
        [few] تزيد الكلفة على { $some } أعضاء من أصل { $count }
        [many] تزيد الكلفة على { $some } عضوًا من أصل { $count }
       *[other] تزيد الكلفة على { $some } عضو من أصل { $count }
    }
   *[some] { $some ->
        [zero] لا تقلّ الكلفة على أي عضو
        [one] تقلّ الكلفة على عضو واحد من أصل { $count }
        [two] تقلّ الكلفة على عضوين من أصل { $count }
        [few] تقلّ الكلفة على { $some } أعضاء من أصل { $count }
        [many] تقلّ الكلفة على { $some } عضوًا من أصل { $count }
       *[other] تقلّ الكلفة على { $some } عضو من أصل { $count }
    }
}
seats-finding-autonomy = { $case ->
    [all-gain] تزداد استقلالية الجميع
    [all-lose] تتراجع استقلالية الجميع
    [none] لا تتغير استقلالية أي عضو بنقطة كاملة
    [close] لا يمكن حسم اتجاه الاستقلالية
    [one-loses] تتراجع استقلالية { $name }
    [some-lose] { $some ->
        [zero] لا تتراجع استقلالية أي عضو
        [one] تتراجع الاستقلالية لدى عضو واحد من أصل { $count }
        [two] تتراجع الاستقلالية لدى عضوين من أصل { $count }
        [few] تتراجع الاستقلالية لدى { $some } أعضاء من أصل { $count }
        [many] تتراجع الاستقلالية لدى { $some } عضوًا من أصل { $count }
       *[other] تتراجع الاستقلالية لدى { $some } عضو من أصل { $count }
    }
   *[some] { $some ->
        [zero] لا تزداد استقلالية أي عضو
        [one] تزداد الاستقلالية لدى عضو واحد من أصل { $count }
        [two] تزداد الاستقلالية لدى عضوين من أصل { $count }
        [few] تزداد الاستقلالية لدى { $some } أعضاء من أصل { $count }
        [many] تزداد الاستقلالية لدى { $some } عضوًا من أصل { $count }
       *[other] تزداد الاستقلالية لدى { $some } عضو من أصل { $count }
    }
}
seats-finding = { $cost }؛ و{ $autonomy }
seats-cost-axis = الكلفة، مليار دولار سنويًا
seats-autonomy-axis = الاستقلالية من 100
autonomy-defined = **الاستقلالية**: مدى قدرة العضو على أن يقرر (التحكم) ويعرف (المعرفة) ويصنع بنفسه (القدرة).
row-cost = { $trend ->
    [down] توفير { $money }
    [up] زيادة { $money } في الكلفة
   *[same] الكلفة نفسها
}
row-autonomy = { $trend ->
    [up] كسب { $points }
    [down] خسارة { $points }
   *[same] الاستقلالية نفسها
}
row-words = { $cost } و{ $autonomy }.
row-close = { $what ->
    [cost] الكلفة
    [autonomy] الاستقلالية
   *[both] الكلفة والاستقلالية
}: لا يمكن الحسم.
row-paid = ينال هذا العضو مقابلًا عن السبق الذي يأتي به.
row-entry = انضمام هذا العضو يكلف الآخرين أكثر مما كان سينفقه وحده.
row-gated = شرط الحقوق يحد مما يحصل عليه هذا العضو.
row-plants = تضيف المصانع المحلية { $money } سنويًا.
pillars-finding = { $trend ->
    [up] في حساب واحد، أكبر ارتفاع يكون في { $pillar }، بمقدار { $points } في المتوسط
    [down] في حساب واحد، أكبر تراجع يكون في { $pillar }، بمقدار { $points } في المتوسط
   *[same] في حساب واحد، لا يتغير أي ركن بنقطة كاملة في المتوسط
}
pillars-finding-two = { $first }، مع تراجع في { $pillar } بمقدار { $points }
pillars-measure = أركان الاستقلالية الثلاثة، كل منها من 100، منفردًا وفي التحالف
pillar-control = التحكم
pillar-knowledge = المعرفة
pillar-capacity = القدرة
heat-finding-gain = أكبر أثر لهذه الشروط يكون في { $technology }: تزداد استقلالية { $name } بمقدار { $points }
heat-finding-loss = في { $technology } تتراجع استقلالية { $name } بالشروط نفسها بمقدار { $points }
heat-finding-none = لا تغيّر هذه الشروط استقلالية أي عضو بنقطة كاملة في أي تقنية
heat-finding-close = لا يتفق عدد كافٍ من الحسابات على من يكسب أو يخسر في أي تقنية
heat-measure = تغير الاستقلالية بالنقاط لو شملت هذه الشروط كل تقنية
heat-caption = تغير نقاط الاستقلالية بحسب التقنية والعضو
heat-cost = الكلفة، مليار دولار
heat-scale-low = خسارة 5 فأكثر
heat-scale-high = كسب 5 فأكثر
heat-scale-close = ± لا يمكن حسمه
column-member = العضو
column-alliance = التحالف
column-cost-alone = منفردًا، مليار دولار سنويًا
column-cost-inside = في التحالف، مليار دولار سنويًا
column-saving = التوفير، مليار دولار سنويًا
column-saving-percent = التوفير، %
column-autonomy-alone = الاستقلالية منفردًا
column-autonomy-inside = الاستقلالية في التحالف
column-change = التغير
column-bar = هامش 95 من 100، ± مليار دولار
column-cost-range = الكلفة في 80 من 100 حساب، مليار دولار سنويًا
column-cost-runs = حسابات تتفق على الكلفة، من 100
column-autonomy-range = الاستقلالية في 80 من 100 حساب
column-autonomy-runs = حسابات تتفق على الاستقلالية، من 100
column-technology = التقنية
column-pillar = {"\u200F"}{ $pillar }، { $part }
not-available = غير متاح
seats-caption = من يدفع ومن يوفر، والاستقلالية، منفردًا وفي التحالف
pillars-caption = التحكم والمعرفة والقدرة، منفردًا وفي التحالف
text-cost = { $name }: خارج التحالف { $before } سنويًا، وداخله { $after } سنويًا. { $words }
text-runs = وفي 80 من 100 حساب تكون الكلفة { $cost } سنويًا والاستقلالية { $autonomy }. والكلفة { $cost_trend ->
    [down] تنخفض
    [up] ترتفع
   *[same] تسير في اتجاه واحد، إن تغيرت،
} في { $cost_runs } من 100 حساب، والاستقلالية { $trend ->
    [down] تتراجع
    [up] تزداد
   *[same] تسير في اتجاه واحد، إن تغيرت،
} في { $runs } من 100 حساب.
text-pillars = { $name }: التحكم من { $control_before } إلى { $control_after }، والمعرفة من { $knowledge_before } إلى { $knowledge_after }، والقدرة من { $capacity_before } إلى { $capacity_after }.
text-heat = {"\u200F"}{ $technology }: { $changes }.
text-heat-cell = {"\u200F"}{ $name } { $change }
empty-title = لا أحد في أي تحالف بعد
empty-next = اختر عضوين على الأقل، أو افتح سيناريو جاهزًا.
today-title = ما يستطيعه كل اقتصاد وحده
today-note = الاستقلالية من 100 بحسب التقنية. وبين قوسين ما تغيّره الاتفاقات.

## رأس الصفحة
title = Entente: ماذا لو بنت الدول التقنيات معًا؟
skip = انتقل إلى الجواب
nav-label = القائمة الرئيسية
nav-scenarios = السيناريوهات
nav-explore = استكشف
nav-how = كيف يعمل
start-over = ابدأ من جديد
undo = تراجع
redo = أعد ما تراجعت عنه
replay = اعرض آخر تغيير
replay-after = اعرض ما بعده
replay-before = قبل آخر تغيير
help = مساعدة
settings = الإعدادات
motion = الحركة
motion-off = بلا حركة
say = الجواب المنطوق
say-off = بلا نطق
say-headline = الخلاصة
say-more = الخلاصة والترتيب
say-ranking = التغير في الاستقلالية من الأعلى: { $changes }.
letters = اختصارات بحرف واحد
share = انسخ الرابط
share-done = نُسخ الرابط
share-failed = انسخ عنوان هذه الصفحة لمشاركتها.
theme = المظهر
theme-auto = كالنظام
theme-light = فاتح
theme-dark = داكن
theme-contrast = تباين عالٍ
language-switch = اللغة
menu = القائمة

## من في التحالف
who = من في التحالف
who-change = غيّر الأعضاء
who-map = خريطة مربعات، مربع لكل اقتصاد. { $members }
who-map-members = التحالف { $letter }: { $members }.
who-map-none = لا أحد في أي تحالف.
map-by = اللون بحسب
map-autonomy = الاستقلالية
map-change = تغيّر الاستقلالية
map-cost = تغيّر الكلفة، ٪
map-values = {"\u200F"}{ $measure }: { $values }.
map-autonomy-low = دون 25
map-autonomy-high = 75 فأكثر
map-change-low = خسارة 5+
map-change-high = كسب 5+
map-cost-low = أكثر بـ25٪+
map-cost-high = أقل بـ25٪+
map-hint = { $count ->
    [1] اضغط مربعًا لإدخال اقتصاد أو إخراجه.
   *[other] اضغط مربعًا لنقل اقتصاد بين { $letters } ثم إلى الخارج.
}
who-eu-whole = 27 معًا
non-aligned = خارج أي تحالف
alliance = التحالف { $letter }
alliance-letter = { $index ->
    [0] أ
    [1] ب
    [2] ج
   *[3] د
}
members-title = من في التحالف
members-search = ابحث في الاقتصادات
members-search-none = لا اقتصاد بهذا الاسم.
members-eu-note = للاتحاد الأوروبي بوصفه طرفًا واحدًا صوت واحد، ولا حدود داخلية ولا احتكاك بين أعضائه.
members-done = تم
members-clear = أزل الجميع
members-count = { $count ->
    [zero] لا أحد في أي تحالف
    [one] اقتصاد واحد في تحالف
    [two] اقتصادان في تحالفات
    [few] { $count } اقتصادات في تحالفات
    [many] { $count } اقتصادًا في تحالفات
   *[other] { $count } اقتصاد في تحالفات
}
members-quality-note = يدل الحرف على أضعف رقم وراء كل اقتصاد: A مقروء في مصدر، وB مشتق، وC مقدَّر. ومعظم الاقتصادات الصغيرة C.
members-quality = جودة البيانات { $letter }
region-north-america = أمريكا الشمالية
region-europe = أوروبا وآسيا الوسطى
region-eu = أعضاء الاتحاد الأوروبي
region-east-asia = شرق آسيا والمحيط الهادئ
region-south-asia = جنوب آسيا
region-latin-america = أمريكا اللاتينية والكاريبي
region-middle-east = الشرق الأوسط وشمال أفريقيا
region-africa = أفريقيا جنوب الصحراء

## الشروط
terms = الشروط
changes-count = { $count ->
    [zero] كما هي اليوم
    [one] تغيير واحد
    [two] تغييران
    [few] { $count } تغييرات
    [many] { $count } تغييرًا
   *[other] { $count } تغيير
}
changes-from = عن اليوم
terms-more = { $count ->
    [zero] لا شروط أخرى
    [one] شرط آخر
    [two] شرطان آخران
    [few] { $count } شروط أخرى
    [many] { $count } شرطًا آخر
   *[other] { $count } شرط آخر
}
technology = التقنية
technology-all = التقنيات الثماني معًا
lever-pooling = البحث المشترك
lever-pooling-about = يدير التحالف { $share } البرنامج إدارة مشتركة. تُتقاسم الموضوعات السهلة أولًا.
lever-pooling-off = لا شيء يُدار معًا.
lever-supply = الإمداد الموعود للحلفاء
lever-supply-about = يعد الحلفاء بتغطية { $share } من النقص الباقي لدى العضو.
lever-supply-off = لا إمداد موعود.
lever-quota = الأصوات اللازمة
lever-quota-about = يحتاج الاقتراح إلى { $share } من الأصوات.
lever-min = الأعضاء اللازمون
lever-min-about = ويجب أن يوافق أيضًا { $count ->
    [zero] { $count } عضو
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
} على الأقل.
lever-min-off = لا حد أدنى لعدد الأعضاء.
lever-or = عدد يكفي وحده
lever-or-about = تكفي موافقة { $count ->
    [zero] { $count } عضو
    [one] عضو واحد
    [two] عضوين
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}، أيًّا كانت الأصوات.
lever-or-off = لا عدد من الأعضاء يكفي وحده.
lever-bill = كيف تُقسم الفاتورة
lever-votes = كيف تُوزن الأصوات
lever-gate = شرط الحقوق
lever-gate-about = يقل نصيب الأعضاء ذوي الحقوق المدنية الضعيفة من الهوية والسحابة والذكاء الاصطناعي والأدوية.
lever-gate-no-effect = لا أثر هنا: يشمل الشرط الهوية والسحابة والذكاء الاصطناعي والأدوية.
lever-export_control = مغلق أمام الآخرين
lever-export_control-about = ضبط الصادرات بنسبة { $share }: يصل إلى الآخرين أقل، ويتسع الصدع.
lever-export_control-off = يشتري الآخرون ويتعلمون كما اليوم.
lever-standards = المعايير المتفق عليها
lever-standards-about = نسبة { $share } من الاختبارات والشهادات مشتركة، وهذا يوفر عملًا.
lever-standards-off = يختبر كل عضو ويمنح الشهادات بطريقته.
lever-open = معايير مفتوحة
lever-open-about = للآخرين أن يعتمدوها، فلا يحتاجون إلى شهادة ثانية.
lever-open-off = يحتاج الآخرون إلى شهادة ثانية.
lever-open-no-effect = لا أثر قبل الاتفاق على معايير.
lever-dominance_cap = حد الهيمنة
lever-dominance_cap-about = لا يزيد نصيب أي عضو على { $share } من قوة التصويت أو من العمل المشترك.
lever-dominance_cap-off = لا حد لأصوات العضو الواحد أو عمله.
assumptions = الافتراضات
assumptions-total = الافتراضات: { $count }،
assumptions-changed = { $count ->
    [0] لم يتغير شيء
   *[other] تغيّر منها { $count }
}
lever-per-technology = شروط كل تقنية على حدة
lever-per-technology-about = ما لا يُضبط هنا يتبع الشروط أعلاه.
lever-as-above = كما أعلاه.
lever-above = أعلاه: { $share }.
lever-of = { $name } في { $technology }
agreements = الاتفاقات
agreement-remove = أزل
agreement-deal = اتفاق بين { $member } و{ $partner } ({ $full ->
    [yes] كامل
   *[no] { $share }
}).
agreement-deal-one = اتفاق بين { $member } و{ $partner } في { $technology } ({ $full ->
    [yes] كامل
   *[no] { $share }
}).
agreement-funding = يدفع التحالف { $letter } { $money } سنويًا من أجل { $technology } في { $partners }.
agreement-plants = إنفاق { $economy } بمقدار { $money } سنويًا على مصانع { $technology }.
agreement-effect = الاستقلالية: { $changes }.
agreement-no-effect = لا أثر: يلزم تحالف وطرف خارجه.
lever-was = كان
lever-less = أقل
lever-more = أكثر
lever-reset = إعادة
lever-reset-name = إعادة { $name }
lever-number = { $name }، بالمئة
lever-value = { $value }؛ الوضع القائم { $today }
lever-out-of-range = القيمة { $given } خارج المدى من { $min } إلى { $max }. المستخدم { $used }.
lever-changed-from = كان «{ $name }».
bill-shapley_capped = بحسب ما يضيفه كل عضو (شابلي)
bill-shapley_capped-about = متوسط ما يضيفه العضو في كل ترتيبات الانضمام. وللمجموعات أن تنسحب.
bill-gdp = بحسب حجم الاقتصاد
bill-gdp-about = بنسبة الناتج المحلي الإجمالي.
bill-equal = حصص متساوية
bill-equal-about = المبلغ نفسه للجميع.
bill-outside_option = بحسب ما كان كلٌّ سينفقه وحده
bill-outside_option-about = يوفر الجميع النسبة نفسها.
bill-scrb = بحسب المنفعة الباقية
bill-scrb-about = يدفع كل عضو ما يتسبب فيه وحده، ويتبع الباقي ما يبقى من منفعة.
bill-ensc = الكلفة الذاتية والباقي بالتساوي
bill-ensc-about = يدفع كل عضو ما يتسبب فيه وحده، ويُقسم الباقي بالتساوي.
bill-benefit = بحسب القيمة
bill-benefit-about = بنسبة ما تساويه التقنية لكل عضو.
bill-research = بحسب الإنفاق على البحث
bill-research-about = بنسبة الإنفاق السنوي على البحث.
bill-stand_alone = بحسب كلفة العمل منفردًا
bill-stand_alone-about = بنسبة كلفة البرنامج الكامل لكل عضو وحده.
bill-shapley = بحسب ما يضيفه كل عضو، بلا انسحاب
bill-shapley-about = قد يحمّل اقتصادًا صغيرًا أكثر مما كان سينفقه أصلًا.
votes-sqrt_gdp = بالجذر التربيعي للناتج المحلي
votes-sqrt_gdp-about = للأعضاء الكبار وزن أكبر، لكنه دون حجمهم.
votes-gdp = بالناتج المحلي
votes-gdp-about = قد يقرر عضو كبير وحده.
votes-equal = صوت واحد لكل عضو
votes-equal-about = للأعضاء جميعًا الوزن نفسه.

## السيناريوهات
start-title = ماذا يمكن أن تكسب الدول، وأن تخسر، لو بنت التقنيات معًا؟
start-lede = اختر من ينضم وكم يتقاسمون. وسترى فورًا ما كان كل عضو سيدفعه، وما يبقى بوسعه أن يقرره ويعرفه ويصنعه بنفسه.
start-private = يجري كل الحساب في هذه الصفحة. لا حساب للدخول، ولا يُرسل شيء.
start-list = سيناريوهات جاهزة
start-more = جرّب سيناريو آخر
start-loading = يجري حساب السيناريوهات الجاهزة.

## كيف يعمل، والمصادر
how-title = كيف يعمل
how-1 = يسأل Entente «ماذا لو». يُظهر الافتراضات ويتيح تغييرها، ولا يقول ما سيحدث.
how-weak = **مواطن الضعف.** كلفة كل برنامج تقدير شخصي. وبيانات التحكم هي الأضعف. والمسافة رقم واحد لكل زوج، وتنتهي بيانات التصويت في يناير 2020. الفرق بين 30 و34 لا يعني شيئًا، والفرق بين 30 و70 يعني الكثير.
how-more = كل معادلة بمصادرها، وكل تقدير، وما قد يقوله ناقد: في صفحات خاصة بها، بالإنجليزية.
doc-model = المعادلات والتقديرات
doc-weaknesses = مواطن الضعف
doc-sources = المصادر
doc-privacy = الخصوصية
doc-accessibility = إمكانية الوصول
sources-title = المصادر والأرقام
sources-open = افتح الأرقام ومصادرها
sources-loading = يجري جلب الأرقام من هذا الموقع.
sources-failed = تعذّر جلب الأرقام. تحقق من الاتصال وحاول مجددًا.
sources-legend = A: مقروء في المصدر. B: مشتق من أرقام مقروءة. C: مقدَّر.

## التنبيهات
notice-title = تعذّرت قراءة هذا الرابط كاملًا
notice-dismiss = أغلق هذا التنبيه
notice-unknown-key = «{ $key }» غير معروف هنا، وقد تُرك.
notice-unknown-value = «{ $value }» ليست قيمة لـ «{ $key }»، وقد تُركت.
notice-out-of-range = القيمة { $value } خارج المدى لـ «{ $key }». المستخدم { $used }.
notice-twice = الاسم { $name } وارد في تحالفين. يبقى في الأول.
notice-too-long = الرابط أطول من أن يكون من روابطنا. يظهر السيناريو الافتراضي.
crash-title = توقف Entente
crash-text = حدث خطأ في البرنامج. السيناريو محفوظ في هذا الرابط:
crash-reload = افتح السيناريو مجددًا
crash-reset = ابدأ بالسيناريو الافتراضي
language-failed = تعذّر جلب اللغة. تبقى الصفحة كما هي.

## أسفل الصفحة
foot-what = حاسبة لأسئلة «ماذا لو»، وليست تنبؤًا.
foot-version = النموذج { $model }، بيانات { $data }.
foot-requests = الطلبات منذ تحميل الصفحة: { $count }.

## أضيفت مع الصفحة
evidence-title = ما الذي يترتب على ذلك
members-eu-open = اعرض الاتحاد الأوروبي بأعضائه

study-waiting = قيد الحساب …
study-failed = تعذّر هنا حساب ما يستغرق وقتًا أطول: لم يبدأ الجزء المخصص له من البرنامج. كل ما عدا ذلك يعمل.
detail-standing = هل سينسحب أحد؟
detail-projection = سنة بعد سنة حتى 2045
detail-targets = كم سيستغرق الأمر
detail-outside = الاقتصادات خارج التحالف
detail-rift = الصدع بين الكتلتين
detail-votes = من يستطيع تمرير القرار ومن يستطيع منعه
detail-pillars = التحكم والمعرفة والقدرة
detail-heat = الشروط نفسها في كل تقنية
