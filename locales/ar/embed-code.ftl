# كلمات الصفحة التي تكتب الشيفرة لصفحات أخرى، وكلمات الشيفرة نفسها.
code-title = ضعْ هذا في صفحتك
code-description = اختر ما يراه قرّاؤك من سيناريو Entente، وانسخ الشيفرة إلى مقالك أو مقرّرك أو صفحة صفّك.
code-intro = اختر ما يراه قرّاؤك، وجرّبه، ثم انسخ الشيفرة. لا حساب ولا كلفة، ولا يُجمع شيء عن قرّائك.
code-guide = الدليل للمعلّمين والمحرّرين
code-needs-script = تحتاج هذه الصفحة إلى JavaScript. الشيفرة نفسها موجودة في الدليل لتُنسخ باليد.
code-skip = انتقل إلى الشيفرة

## ما تختاره
code-choose = اختر
code-part = ما الذي يظهر
code-part-full = كل شيء
code-part-full-about = الحاسبة كاملة.
code-part-compact = الصيغة القصيرة
code-part-compact-about = السؤال والجواب والروافع ومن يدفع.
code-part-chart = شكل واحد
code-part-chart-about = مع ما يُستنتج منه، من دون روافع.
code-figure = أي شكل
code-figure-answer = السؤال والجواب
code-figure-map = الخريطة
code-language = اللغة
code-colours = الألوان
code-start = تُفتح على
code-levers = ثبّت روافع أو أخفِها
code-levers-about = الرافعة المثبّتة تُرى ولا تُحرَّك، ولا يستطيع القارئ تجاوز ذلك.
code-lever-free = يمكن تحريكها
code-lever-lock = مثبّتة
code-lever-hide = مخفيّة
code-lever-members = من في أي تحالف
code-lock-all = ثبّتها كلها
code-size = الحجم والتسمية
code-width = العرض بالبكسل
code-width-about = إن تُرك فارغًا: بعرض نصّك.
code-height = الارتفاع بالبكسل
code-height-about = إن تُرك فارغًا: ما يلزم عند العرض الذي تراه هنا.
code-label = تسمية منك
code-label-about = تظهر صغيرة في الأسفل، كاسم صفّ مثلًا. لا تُرسَل إلى أي مكان.

## التجربة
code-look = جرّبه
code-look-about = حرّك الروافع هنا، فتفتح الشيفرة على ما تراه.
code-preview = معاينة
code-calculator = غيّر المزيد في الحاسبة

## ما تنسخه
code-copy = انسخ الشيفرة
code-updates = شيفرة تتلقى التحديثات
code-updates-about = لمعظم الصفحات. تصل الإصلاحات والأرقام الجديدة من تلقاء نفسها، فقد تتغيّر الأرقام.
code-frozen = شيفرة لا تتغيّر أبدًا
code-frozen-about = لبحث أو امتحان: هذا الإصدار دائمًا، { $version }.
code-element = شيفرة تناسب ارتفاعها
code-element-about = للصفحات التي تسمح بالنصوص البرمجية. يكون الإطار دائمًا بالارتفاع اللازم.
code-link = الرابط فقط
code-link-about = للمحرّرات التي تحذف الإطارات، وللبريد.
code-copy-updates = انسخ الشيفرة التي تتلقى التحديثات
code-copy-frozen = انسخ الشيفرة التي لا تتغيّر
code-copy-element = انسخ الشيفرة التي تناسب ارتفاعها
code-copy-link = انسخ الرابط
code-copied = نُسخ.
code-not-copied = متصفّحك لا يسمح بذلك. الشيفرة محدّدة: انسخها بلوحة المفاتيح.

## في الشيفرة نفسها
code-frame-title = Entente، حاسبة التحالفات: { $question }
code-frame-title-short = Entente، حاسبة التحالفات
code-open = افتح هذا السيناريو في الحاسبة
