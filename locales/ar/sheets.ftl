# Words of the study program: sheets.

## المساعدة
help-what-1 = يسأل Entente عما كان سيتغير لو بنت الدول التقنيات معًا.
help-what-2 = تختار أنت من ينضم، وكم يتقاسم الأعضاء، وكيف تُقسم الفاتورة.
help-what-3 = ثم تُظهر الصفحة ما كان كل عضو سيدفعه، وإلى أي حد يبقى قادرًا على أن يقرر ويعرف ويصنع بنفسه.
help-what-4 = هذا حساب في ظل افتراضات معلنة، وليس تنبؤًا؛ وكل شيء يُحسب على جهازك.
help-marks = كيف تُقرأ العلامات
help-mark-ring = حلقة رمادية مفتوحة: كلٌّ وحده. وهي خلف كل نتيجة.
help-mark-dot = نقطة ممتلئة: داخل التحالف بالشروط التي اخترتها. واللون يدل على التحالف.
help-mark-band = شريط باهت: القيم في 80 من كل 100 تشغيل عند تغيير التقديرات.
help-mark-dashed = حلقة متقطعة: أقرب من أن يُحسم. يتفق على الاتجاه أقل من 80 من كل 100 تشغيل.
help-mark-marked = معلَّم: غيّرته أنت عما هو اليوم.
help-words = معاني الكلمات
help-word-baseline = منفردًا
help-word-baseline-about = تعمل كل دولة وحدها. ومن هنا تُحسب كل التغيرات.
help-word-autonomy = الاستقلالية
help-word-autonomy-about = إلى أي حد يستطيع العضو أن يقرر ويعرف ويصنع بنفسه، من 100.
help-word-pillars = التحكم والمعرفة والقدرة
help-word-pillars-about = أجزاء الاستقلالية الثلاثة. ولا يعوَّض الضعف في واحد بغيره.
help-word-pooled = المشترك
help-word-pooled-about = أبحاث يديرها الأعضاء برنامجًا واحدًا، بفاتورة واحدة ونتائج مشتركة.
help-word-supply = الإمداد
help-word-supply-about = ما يعد الأعضاء بتسليمه بعضهم لبعض عند نقص لدى أحدهم.
help-word-rift = الصدع
help-word-rift-about = إلى أي حد ينقسم العالم إلى كتل: لا صدع في تحالف عالمي واحد، وأشدّه بين كتلتين كبيرتين متباعدتين.
help-word-stability = التماسك
help-word-stability-about = هل يكون الخروج أفضل لعضو أو لمجموعة: فيصمد التحالف أو يتوتر أو ينهار.
help-word-runs = التشغيلات
help-word-runs-about = الحساب نفسه مع تغيير التقديرات ضمن مداها. ولا يُذكر اتجاه إلا إذا اتفق عليه 80 من كل 100.
help-keys = اختصارات لوحة المفاتيح
help-key = المفتاح
help-does = ما يفعله
help-keys-note = يمكن إيقاف الحروف المفردة في الإعدادات. وهي لا تعمل أثناء الكتابة، ولا في النوافذ، ولا حين تكون هذه الصفحة داخل إطار صفحة أخرى.
key-command = زر Ctrl أو ⌘
key-shift = زر Shift
shortcut-undo = التراجع عن آخر تغيير
shortcut-redo = إعادته
shortcut-help = فتح هذه الورقة
shortcut-members = اختيار الأعضاء
shortcut-replay = عرض السيناريو قبل آخر تغيير ثم بعده
shortcut-say = نطق الجواب مرة أخرى
shortcut-charts = عرض الأشكال رسومًا
shortcut-tables = عرض الأشكال جداول
shortcut-texts = عرض الأشكال نصًا
slider-arrow = الأسهم على المنزلق
slider-arrow-does = جزء من عشرين من مداه
slider-fine = الأسهم مع Shift
slider-fine-does = جزء من مئة من مداه
slider-page = صفحة لأعلى ولأسفل
slider-page-does = عُشر مداه
slider-ends = المفتاحان Home وEnd
slider-ends-does = طرفا مداه

## Changes from today, figures and sources
changes-none = لا شيء يختلف عن الوضع القائم.
changes-together = { $count ->
    [zero] لا أحد
    [one] { $members } وحده
   *[other] { $members } معًا
}
changes-in-technology = { $name } في { $technology }
changes-assumptions = { $count ->
    [zero] لا افتراضات خاصة بك
    [one] افتراض واحد خاص بك
    [two] افتراضان خاصان بك
    [few] { $count } افتراضات خاصة بك
    [many] { $count } افتراضًا خاصًا بك
   *[other] { $count } افتراض خاص بك
}
switch-on = مفعّل
switch-off = غير مفعّل
sources-count = عدد الأرقام: { $count }
sources-economy = الاقتصاد
sources-technology = التقنية
sources-indicator = المؤشر
sources-value = القيمة
sources-unit = الوحدة
sources-year = السنة
sources-quality = الجودة
sources-source = المصدر
sources-licence = الرخصة
sources-economy-wide = كل التقنيات
